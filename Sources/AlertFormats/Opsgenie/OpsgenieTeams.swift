import LogInput
import PagingModel

/// Reads the teams that an Opsgenie alert is for, in all the ways in which they are written down: names, ids, or objects
/// with either; as teams, as the owner, or among the responders.
struct OpsgenieTeams: Sendable {
  private enum Part: Int { case type, id, name }
  private var parts = RecordFields<Part>([.type: "type", .id: "id", .name: "name"])
  private var members: [TeamID] = []

  init() {}

  /// The set of an alert's teams: those that it lists, and the one that owns it; without any those among its responders.
  ///
  /// - Parameter moment: when the record says so: names may have been others before.
  mutating func set(
    _ teams: FieldValue, owner: FieldValue, responders: FieldValue, in record: Span<UInt8>, seenAt moment: Timestamp,
    _ log: inout EventLog
  ) -> UInt32 {
    members.removeAll(keepingCapacity: true)
    add(teams, areTyped: false, record, moment, &log)
    if let id = owner.word { add(id, record, &log) }
    if members.isEmpty { add(responders, areTyped: true, record, moment, &log) }
    return members.count == 1 ? log.teamSet(of: members[0]) : log.teamSet(members)
  }

  /// - Parameter areTyped: whether an element is a team only where it says so; a bare text may be anybody then.
  private mutating func add(
    _ list: FieldValue, areTyped: Bool, _ record: Span<UInt8>, _ moment: Timestamp, _ log: inout EventLog
  ) {
    list.forEachElement(in: record) { cursor in
      switch try? cursor.peekKind(record) {
      case .string where !areTyped:
        if let text = (try? cursor.readStringOrSkip(record)).flatMap({ $0 }).nonEmpty { add(text, record, &log) }
      case .object:
        guard (try? parts.read(record, &cursor)) != nil,
          !areTyped || parts[.type].text?.isWord("team", in: record) == true
        else { return }
        addObject(record, moment, &log)
      default: break
      }
    }
  }

  private mutating func addObject(_ record: Span<UInt8>, _ moment: Timestamp, _ log: inout EventLog) {
    guard let id = parts[.id].word, id.count <= EventLog.longestText else {
      if let name = parts[.name].text { add(name, record, &log) }
      return
    }
    let team = id.withBytes(in: record) { log.team($0) }
    parts[.name].text?.withBytes(in: record) {
      log.offerName($0, for: team, rank: .reference, seenAt: moment.milliseconds)
    }
    members.append(team)
  }

  /// Adds a team of which only one word is told: an id, as lists of teams and schedules have it, or the name.
  private mutating func add(_ word: JSONText, _ record: Span<UInt8>, _ log: inout EventLog) {
    guard word.count <= EventLog.longestText else { return }
    members.append(word.withBytes(in: record) { Self.isID($0) ? log.team($0) : log.team(named: $0) })
  }

  /// Whether it has the form of ids, as `63374eee-0b03-42d4-bb8c-50d1fa64827c`.
  private static func isID(_ text: Span<UInt8>) -> Bool {
    text.count == 36
      && text.indices.allSatisfy { index in
        let isDash = text[index] == UInt8(ascii: "-")
        return [8, 13, 18, 23].contains(index) ? isDash : HexadecimalText.digit(text[index]) != nil
      }
  }
}
