import OncallMetrics

/// Which figures of load are known, and may be told.
struct LoadKnowledge: Hashable, Sendable {
  /// Whether it is known what reached people: told, or attributed by a schedule.
  var isLoadKnown: Bool
  /// Whether alerts stand for notifications.
  var isAttributed: Bool
  /// Whether a schedule tells who was on call, and may be told.
  var areDutiesKnown: Bool
  /// Whether nights were looked at, and what reached people in them is known.
  var areNightsKnown: Bool
  /// Whether it is known who acknowledged.
  var areActionsKnown: Bool
  /// Whether what says something of people, and not of alerts alone, may be told.
  var arePeopleTold = true

  init(of values: PeriodValues) {
    isLoadKnown = values.knowsLoad
    isAttributed = values.load.isAttributed
    areDutiesKnown = values.load.knowsDuties
    areNightsKnown = isLoadKnown && values.load.knowsNights
    areActionsKnown = values.knowsAcknowledgements
  }

  /// Of one person's own sheet, which tells everything that is known.
  init(of load: PersonLoad, knowsActions: Bool) {
    isLoadKnown = load.knowsLoad
    isAttributed = load.isAttributed
    areDutiesKnown = load.knowsDuty
    areNightsKnown = load.knowsLoad
    areActionsKnown = knowsActions
  }

  private init() {
    isLoadKnown = false
    isAttributed = false
    areDutiesKnown = false
    areNightsKnown = false
    areActionsKnown = false
    arePeopleTold = false
  }

  /// Of a group that is not told of.
  static let nothing = LoadKnowledge()

  /// Of one person: of whom no rota is known, time on call is not.
  func of(_ person: PersonLoad) -> LoadKnowledge {
    guard person.knowsLoad else { return ofActionsAlone }
    var knowledge = self
    knowledge.areDutiesKnown = areDutiesKnown && person.knowsDuty
    return knowledge
  }

  /// Of people who are known by what they did alone.
  var ofActionsAlone: LoadKnowledge {
    var knowledge = LoadKnowledge.nothing
    knowledge.areActionsKnown = areActionsKnown
    return knowledge
  }

  /// Of so few people that only what alerts tell is told.
  var ofAlertsAlone: LoadKnowledge {
    var knowledge = LoadKnowledge.nothing
    knowledge.isLoadKnown = isLoadKnown
    knowledge.isAttributed = isAttributed
    return knowledge
  }
}
