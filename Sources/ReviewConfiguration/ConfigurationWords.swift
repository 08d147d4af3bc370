import PagingModel

/// The value of each key in a few words.
enum ConfigurationWords {
  static func words(_ key: ConfigurationKey, _ configuration: Configuration, _ mappings: [String]) -> String {
    switch key {
    case .organisation: configuration.organisation ?? ""
    case .timeZone: configuration.timeZone?.identifier ?? standard(.timeZone)
    case .hours: hours(configuration.hours ?? ConfiguredHours())
    case .holidays: holidays(configuration.holidays)
    case .people: people(configuration)
    case .teams: "\(configuration.teams.count), \(configuration.teams.count { $0.timeZone != nil }) with a time zone"
    case .services: services(configuration.services)
    case .catalogs: "read into the services and teams"
    case .schedules: configuration.schedules.map(\.name).joined(separator: ", ")
    case .interruptingChannels: channels(configuration.interruptingChannels ?? [])
    case .targets: targets(configuration.targets)
    case .privacy: privacy(configuration.privacy)
    case .correlation: correlation(configuration.correlation)
    case .verdicts: verdicts(configuration.verdicts)
    case .labels: configuration.labels.joined(separator: ", ")
    case .incidents: configuration.incidents.joined(separator: ", ")
    case .incidentPriorities: configuration.incidentPriorities.joined(separator: ", ")
    case .deployments: configuration.deployments.joined(separator: ", ")
    case .sources: mappings.isEmpty ? "none" : "read by " + mappings.map { "mapping:\($0)" }.joined(separator: ", ")
    case .include: "read as parts of this file"
    }
  }

  /// What holds where nothing is said.
  static func standard(_ key: ConfigurationKey) -> String {
    switch key {
    case .timeZone: "UTC"
    case .hours: hours(ConfiguredHours())
    case .interruptingChannels: channels(InterruptingChannels.standard.channels)
    case .privacy: "names pseudonyms"
    default: ""
    }
  }

  // MARK: keys

  private static func hours(_ hours: ConfiguredHours) -> String {
    let standard = HoursPolicy.standard
    let days = (1...7).filter { (hours.businessDays ?? standard.businessDays).contains(weekday: $0) }
    let names = days.map { Weekdays.names[$0 - 1] }.joined(separator: " ")
    return "business \(names) \(window(hours.business ?? standard.businessHours)), "
      + "sleep \(window(hours.sleep ?? standard.sleepHours))"
  }

  private static func window(_ window: ClockWindow) -> String { "\(clock(window.from))-\(clock(window.to))" }

  private static func clock(_ seconds: Int) -> String {
    CivilDate.padded(seconds / 3600, to: 2) + ":" + CivilDate.padded(seconds / 60 % 60, to: 2)
  }

  private static func holidays(_ holidays: [ConfiguredHoliday]) -> String {
    let days = holidays.count { if case .day = $0 { true } else { false } }
    let files = holidays.compactMap { holiday -> String? in
      guard case .calendar(let file, let teams) = holiday else { return nil }
      return teams.isEmpty ? file : "\(file) for \(teams.joined(separator: ", "))"
    }
    return (["\(days) \(days == 1 ? "day" : "days")"] + files).joined(separator: "; ")
  }

  private static func people(_ configuration: Configuration) -> String {
    let people = configuration.people
    let own = people.count { $0.timeZone != nil }
    let lookup = configuration.teamLookup
    let teams = people.count { $0.timeZone == nil && lookup[$0.team]?.timeZone != nil }
    return "\(people.count), \(own) with a time zone, \(teams) more with one of their team"
  }

  private static func services(_ services: [ConfiguredService]) -> String {
    let tiers = services.count { $0.tier != nil }
    let dependencies = services.reduce(0) { $0 + $1.dependencies.count }
    return
      "\(services.count), \(tiers) with a tier, \(dependencies) \(dependencies == 1 ? "dependency" : "dependencies")"
  }

  private static func channels(_ channels: [NotificationChannel]) -> String {
    channels.map(\.name).joined(separator: ", ")
  }

  private static func targets(_ targets: ConfiguredTargets) -> String {
    let tiers = targets.actionableByTier.sorted { $0.key < $1.key }.map {
      ("actionable of tier \($0.key)", percent($0.value))
    }
    let others = [
      ("actionable of others", targets.actionableOther.map(percent)),
      ("incidents per shift", targets.incidentsPerShift.map { "\($0)" }),
      ("on call", targets.onCallShare.map(percent)),
    ]
    return list(tiers.map { ($0.0, $0.1) } + others)
  }

  private static func percent(_ tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }

  private static func privacy(_ privacy: ConfiguredPrivacy) -> String {
    list([
      ("names", privacy.names?.rawValue), ("key file", privacy.keyFile),
      ("smallest group", privacy.smallestGroup.map { "\($0)" }),
    ])
  }

  private static func correlation(_ correlation: ConfiguredCorrelation) -> String {
    list([
      ("lookback", correlation.lookback.map { "\($0.count / 1000) s" }),
      ("flap gap", correlation.flapGap.map { "\($0.count / 1000) s" }),
      ("threshold", correlation.threshold.map { "\($0)" }),
      ("extra threshold", correlation.extraThreshold.map { "\($0)" }), ("mode", correlation.mode?.rawValue),
    ])
  }

  private static func verdicts(_ verdicts: ConfiguredVerdicts) -> String {
    let phrases = { (phrases: [String]) in
      phrases.isEmpty ? nil : phrases.map { "'\($0)'" }.joined(separator: " ")
    }
    return list([
      ("weights", verdicts.weights?.rawValue), ("noise phrases", phrases(verdicts.noisePhrases)),
      ("action phrases", phrases(verdicts.actionPhrases)),
    ])
  }

  private static func list(_ values: [(name: String, value: String?)]) -> String {
    let given = values.compactMap { name, value in value.map { "\(name) \($0)" } }
    return given.isEmpty ? "nothing" : given.joined(separator: ", ")
  }
}
