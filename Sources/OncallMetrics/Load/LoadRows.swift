import PagingModel

/// One person with the figures of a period that add up, and what the rest of the row is made of.
struct PersonRow {
  let id: PersonID
  /// What the load is counted in; nil where nothing tells it.
  let team: String?
  let period: PersonPeriod
  var sums: LoadSums
  /// Incidents that notified the person.
  var incidentCount = 0
  /// Nothing where nights are not looked at one by one.
  var disturbedNights = DisturbedNights()
  var nightRest = NightRest()
}

/// What a period holds of everyone: made once, for all that is told of the period.
struct LoadRows {
  /// The part of the period that the input covers.
  let span: Range<Timestamp>
  /// The primary shifts that touch it.
  let shifts: [ShiftRow]
  /// Everyone with a figure above 0, by number.
  let people: [PersonRow]
  /// The people by team; nil is the group of those without one.
  let teams: [String?: [PersonRow]]
  /// The teams that are not broken down by person.
  let small: SmallGroups
  /// Whether everyone together is too small a group to tell of.
  let areTooFew: Bool

  init(span: Range<Timestamp>, shifts: [ShiftRow], people: [PersonRow], _ options: LoadOptions) {
    (self.span, self.shifts, self.people) = (span, shifts, people)
    teams = Dictionary(grouping: people, by: \.team)
    small = SmallGroups(teams.mapValues(\.count), options)
    areTooFew = options.isTooFew(people.count)
  }

  /// Those of whom no row is told.
  func hidden(_ options: LoadOptions) -> HiddenPeople {
    var values = HiddenPeople()
    values.people = people.count { small.hides($0.team) }
    values.teams = small.hidden.sorted(by: ByteOrder.precedes)
    values.smallestGroup = options.smallestGroup
    return values
  }
}
