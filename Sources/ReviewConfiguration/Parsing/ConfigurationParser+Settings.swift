import PagingModel
import YAMLReading
import Yams

/// Values that figures and their presentation go by.
extension ConfigurationParser {
  mutating func readChannels(_ node: Node) {
    let known = NotificationChannel.allCases.filter { $0 != .other }
    var channels: [NotificationChannel] = []
    let elements = list(node, "interruptingChannels")
    for element in elements {
      guard let word = word(element, "interruptingChannels", known.map(\.name)),
        let channel = known.first(where: { $0.name == word })
      else { continue }
      if channels.contains(channel) { notes.note(element, "'\(word)' is there twice") }
      channels.append(channel)
    }
    if node.sequence != nil && elements.isEmpty {
      notes.note(
        node, "'interruptingChannels' names no channel", hint: "known are \(known.map(\.name).joined(separator: ", "))")
    }
    configuration.interruptingChannels = known.filter { channels.contains($0) }
  }

  mutating func readPriorities(_ node: Node) {
    let words = words(node, "incidentPriorities")
    if node.sequence != nil && words.isEmpty {
      notes.note(node, "'incidentPriorities' names no priority", hint: "as the record writes them: [P1, P2]")
    }
    configuration.incidentPriorities = words.map(\.text)
  }

  mutating func readTargets(_ node: Node) {
    let keys = ["actionablePercent", "incidentsPerShift", "onCallSharePercent"]
    guard let members = notes.members(node, "'targets'", keys: keys) else { return }
    if let node = members["actionablePercent"] { readActionable(node) }
    configuration.targets.incidentsPerShift = members["incidentsPerShift"].flatMap {
      number($0, "incidentsPerShift", 1...1000)
    }
    configuration.targets.onCallShare = members["onCallSharePercent"].flatMap {
      tenthsOfPercent($0, "onCallSharePercent")
    }
  }

  private mutating func readActionable(_ node: Node) {
    let tiers = (0...3).map { "tier\($0)" }
    guard let members = notes.members(node, "'actionablePercent'", keys: tiers + ["other"]) else { return }
    for (tier, key) in tiers.enumerated() {
      if let node = members[key] { configuration.targets.actionableByTier[tier] = tenthsOfPercent(node, key) }
    }
    configuration.targets.actionableOther = members["other"].flatMap { tenthsOfPercent($0, "other") }
  }

  mutating func readPrivacy(_ node: Node) {
    guard let members = notes.members(node, "'privacy'", keys: ["names", "keyFile", "smallestGroup"]) else { return }
    let words = ConfiguredPrivacy.Names.allCases.map(\.rawValue)
    configuration.privacy.names = members["names"].flatMap { word($0, "names", words) }
      .flatMap { ConfiguredPrivacy.Names(rawValue: $0) }
    if let node = members["keyFile"], !node.isNothing { readKey(node) }
    configuration.privacy.smallestGroup = members["smallestGroup"].flatMap { number($0, "smallestGroup", 1...1000) }
  }

  private mutating func readKey(_ node: Node) {
    guard let path = path(node, "keyFile"), let bytes = bytes(of: path, Self.keySource, node) else { return }
    configuration.privacy.keyFile = path
    configuration.privacy.key = PseudonymKey(bytes)
    if configuration.privacy.key == nil {
      notes.note(node, "'\(path)' is empty: it holds no key", hint: ConfiguredPrivacy.keyHint)
    }
  }

  private static let keySource = YAMLSource(kind: "key", longest: 1 << 16)

  mutating func readCorrelation(_ node: Node) {
    let keys = ["lookback", "flapGap", "threshold", "extraThreshold", "mode"]
    guard let members = notes.members(node, "'correlation'", keys: keys) else { return }
    configuration.correlation.lookback = members["lookback"].flatMap { duration($0, "lookback") }
    configuration.correlation.flapGap = members["flapGap"].flatMap { duration($0, "flapGap") }
    configuration.correlation.threshold = members["threshold"].flatMap { number($0, "threshold", 1...1_000_000) }
    configuration.correlation.extraThreshold = members["extraThreshold"].flatMap {
      number($0, "extraThreshold", 1...1_000_000)
    }
    configuration.correlation.mode = members["mode"]
      .flatMap { word($0, "mode", ConfiguredCorrelation.Mode.allCases.map(\.rawValue)) }
      .flatMap { ConfiguredCorrelation.Mode(rawValue: $0) }
  }
}

extension Node {
  /// Whether it is YAML's null.
  var isNothing: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}
