import OncallSchedules
import PagingModel

/// Makes people of those whom schedules alone know, with what the configuration says of them.
struct ScheduleStrangers {
  let options: ReviewOptions
  let hours: TeamHours
  /// The report's zone, then those of people; zones of new people are added.
  private(set) var zones: [TimeZoneRules]

  init(options: ReviewOptions, hours: TeamHours, zones: [TimeZoneRules]) {
    (self.options, self.hours, self.zones) = (options, hours, zones)
  }

  /// Somebody by the id, the address and the name that a schedule has of them.
  mutating func person(_ person: OncallPerson) -> Person {
    let names = [person.id, person.email, person.name].compactMap { $0 }
    let entries = options.names.people
    let known = names.lazy.compactMap { entries.number(ofOneLike: $0) }.first.map { entries.entries[$0] }
    let id = person.id ?? person.text
    let (zone, origin) = zone(of: known)
    var new = Person(id: id, label: known?.name ?? person.name ?? id, zone: zone, zoneOrigin: origin)
    new.setAliases(names + (known.map { [$0.name] + $0.aliases } ?? []))
    new.policy = hours.number(ofTeam: known?.team)
    guard let known else { return new }
    new.pseudonymID = known.pseudonymID
    if let team = known.team { (new.team, new.teamOrigin) = (team, .configuration) }
    return new
  }

  /// The zone that the configuration gives, best first, else the report's.
  private mutating func zone(of known: KnownPeople.Entry?) -> (number: Int, origin: ZoneOrigin) {
    guard let rules = known?.zone ?? known?.teamZone else { return (0, .report) }
    let origin: ZoneOrigin = known?.zone == nil ? .team : .configuration
    // The report's zone has a number of its own.
    if let number = zones.dropFirst().firstIndex(where: { $0.identifier == rules.identifier }) {
      return (number, origin)
    }
    zones.append(rules)
    return (zones.count - 1, origin)
  }
}
