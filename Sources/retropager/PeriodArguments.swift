import ArgumentParser
import OncallMetrics
import PagingModel
import ReviewPipeline

/// A day as `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], argument.utf8.allSatisfy({ $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0, (1...12).contains(month),
      (1...CivilDate.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    date = CivilDate(year: year, month: month, day: day)
  }
}

/// A calendar month as `YYYY-MM`, or `last`.
struct MonthArgument: ExpressibleByArgument {
  let choice: PeriodChoice

  init?(argument: String) {
    if argument == "last" {
      choice = .lastMonth
    } else if let month = CalendarMonth(argument) {
      choice = .month(month)
    } else {
      return nil
    }
  }
}

/// The month that another one is put beside: `YYYY-MM`, or `previous`.
struct ComparedArgument: ExpressibleByArgument {
  let choice: ComparedChoice

  init?(argument: String) {
    if argument == "previous" {
      choice = .previous
    } else if let month = CalendarMonth(argument) {
      choice = .month(month)
    } else {
      return nil
    }
  }
}

/// The arguments that say which period is reported on.
struct PeriodArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "One calendar month, or 'last' for the last one that the input covers whole.", valueName: "YYYY-MM|last"))
  var month: MonthArgument?

  @Option(help: ArgumentHelp("The first day of the period.", valueName: "YYYY-MM-DD"))
  var since: DayArgument?

  @Option(help: ArgumentHelp("The day after the period's last one.", valueName: "YYYY-MM-DD"))
  var until: DayArgument?

  func validate() throws {
    if month != nil && (since != nil || until != nil) {
      throw ValidationError("--month and --since or --until exclude each other.")
    }
    if let since, let until, until.date <= since.date {
      throw ValidationError("--until is the first day after the period: it must be later than --since.")
    }
  }

  /// Whether a period of days is asked for.
  var isOfDays: Bool { since != nil || until != nil }

  /// The month that is asked for; the last whole one unless told.
  var monthChoice: PeriodChoice { month?.choice ?? .lastMonth }

  var choice: PeriodChoice {
    if let month { return month.choice }
    return since == nil && until == nil ? .whole : .days(since: since?.date, until: until?.date)
  }
}
