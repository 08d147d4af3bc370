public import PagingModel

extension TimeZoneRules: LocalCalendar {}
