import LogInput
import PagingModel

/// Who did something to an Opsgenie alert, by the words that stand for it.
enum OpsgenieActor {
  /// Whether a name is that of the system itself.
  static func isAutomatic(_ name: JSONText?, in record: Span<UInt8>) -> Bool {
    guard let name else { return false }
    return name.equals("System", in: record) || name.equals("system", in: record)
  }

  /// Whether a name is a mail address, as those of people are.
  static func isAddress(_ name: JSONText, in record: Span<UInt8>) -> Bool { name.contains("@", in: record) }

  /// Who a report's name stands for: integrations act under their own names, people under their addresses.
  static func actor(named name: JSONText?, in record: Span<UInt8>) -> EventActor {
    guard let name else { return .unknown }
    if isAutomatic(name, in: record) { return .automation }
    return isAddress(name, in: record) ? .person : .untyped
  }

  /// The ways in which people act: `source.type` of a webhook.
  private static let humanWays = FieldNames(["web", "mobile", "android", "ios", "email", "slack", "chat"])

  /// Who did what a webhook tells, by the way it came in and the name beside it.
  static func actor(way: JSONText?, name: JSONText?, in record: Span<UInt8>) -> EventActor {
    if isAutomatic(name, in: record) { return .automation }
    guard let way else { return name.map { isAddress($0, in: record) } == true ? .person : .unknown }
    if humanWays.index(of: way, in: record) >= 0 { return .person }
    // Scripts of people and integrations both use the API.
    return name.map { isAddress($0, in: record) } == true ? .person : .automation
  }
}
