import AlertFormats
import PagingModel
import YAMLReading
import Yams

/// Makes the values of fields, and collects the paths that they are read from.
struct ValueParser {
  let layout: RecordMapping.Layout
  var notes: YAMLNotes
  private(set) var paths: [MappedPath] = []

  private static let keys = ["path", "constant", "template", "values", "default", "optional"]

  init(layout: RecordMapping.Layout, notes: YAMLNotes) {
    self.layout = layout
    self.notes = notes
  }

  /// Reads the fields among an object's members.
  mutating func read(_ members: [String: Node], into event: inout EventMapping) {
    for field in MappedField.allCases {
      if let node = members[field.rawValue], let value = value(node, field) { event.set(field, value) }
    }
  }

  /// Notes what an event must have, and has not.
  mutating func check(_ event: EventMapping) {
    for field in [MappedField.time, .type, .alert] where event.value(field) == nil {
      notes.note(event.place, "'\(field.rawValue)' is not set", hint: Self.need(field))
    }
    let notified = Array(MappedField.notified.utf8)
    if let outputs = event.value(.type)?.outputs, outputs.contains(notified), event.value(.user) == nil {
      notes.note(event.place, "'user' is not set, without which nobody is notified", hint: Self.need(.user))
    }
  }

  private static func need(_ field: MappedField) -> String {
    switch field {
    case .time: "every event has a moment: time: created_at"
    case .type: "every event has a type, such as type: alert.fired"
    case .alert: "every event is of one firing, which has an id: alert: ticket_id"
    default: "name what holds the person"
    }
  }

  // MARK: values

  private mutating func value(_ node: Node, _ field: MappedField) -> MappedValue? {
    guard node.mapping != nil else {
      guard let text = notes.text(node, field.rawValue) else { return nil }
      if field == .type, text != MappedField.ignored, field.words?.contains(text) ?? false {
        return MappedValue(place: notes.place(node), parts: [.text(Array(text.utf8))])
      }
      return path(text, node).map { MappedValue(place: notes.place(node), parts: [.path($0)]) }
    }
    guard let members = notes.members(node, "a field", keys: Self.keys) else { return nil }
    let isOptional = members["optional"].map { truth($0) } ?? false
    guard let parts = parts(members, node, field, isOptional) else { return nil }
    var value = MappedValue(place: notes.place(node), parts: parts)
    setTable(members["values"], field, &value)
    if let fallback = members["default"] { value.fallback = output(fallback, "default", field) }
    return value
  }

  private mutating func truth(_ node: Node) -> Bool {
    let word = node.scalar?.string
    if word != "true" && word != "false" { notes.note(node, "'optional' is true or false") }
    return word == "true"
  }

  private mutating func parts(
    _ members: [String: Node], _ node: Node, _ field: MappedField, _ isOptional: Bool
  ) -> [MappedValue.Part]? {
    let given = ["path", "constant", "template"].filter { members[$0] != nil }
    guard given.count == 1, let source = members[given[0]] else {
      notes.note(node, "'\(field.rawValue)' needs one of path, constant and template")
      return nil
    }
    switch given[0] {
    case "path":
      return notes.text(source, "path").flatMap { path($0, source, isOptional: isOptional) }.map { [.path($0)] }
    case "template": return notes.text(source, "template").flatMap { template($0, source, isOptional) }
    default:
      for key in ["values", "default", "optional"] {
        if let other = members[key] { notes.note(other, "a constant has no '\(key)'") }
      }
      return output(source, "constant", field).map { [.text($0)] }
    }
  }

  private mutating func setTable(_ node: Node?, _ field: MappedField, _ value: inout MappedValue) {
    guard let node else { return }
    guard let mapping = node.mapping, mapping.count <= 10_000 else {
      return notes.note(node, "'values' says what each text becomes: {P1: high, P2: low}")
    }
    var pairs: [(from: [UInt8], to: [UInt8])] = []
    var known: Set<[UInt8]> = []
    for (key, target) in mapping {
      guard let from = key.scalar?.string else {
        notes.note(key, "this is no text")
        continue
      }
      let bytes = Array(from.utf8)
      if !known.insert(bytes).inserted { notes.note(key, "'\(from)' is there twice") }
      if let to = output(target, "values", field) { pairs.append((bytes, to)) }
    }
    value.setTable(pairs)
  }

  /// A text that a field becomes, if it can be that.
  private mutating func output(_ node: Node, _ key: String, _ field: MappedField) -> [UInt8]? {
    guard let text = node.scalar?.string else {
      notes.note(node, "'\(key)' is a text here")
      return nil
    }
    let words = field == .source ? MappedField.sources : field.words
    if let words, !words.contains(text), !text.isEmpty || field == .type {
      notes.note(node, "'\(text)' is nothing that '\(field.rawValue)' can be", hint: YAMLNotes.hint(text, words))
    }
    return Array(text.utf8)
  }

  // MARK: paths

  /// The number of a path, which is added when it is new.
  private mutating func path(_ text: String, _ node: Node, isOptional: Bool = false) -> Int? {
    if let known = paths.firstIndex(where: { $0.text == text }) {
      paths[known].isOptional = paths[known].isOptional || isOptional
      return known
    }
    guard var path = newPath(text, notes.place(node)) else { return nil }
    path.isOptional = isOptional
    paths.append(path)
    return paths.count - 1
  }

  private mutating func newPath(_ text: String, _ place: MappingPlace) -> MappedPath? {
    switch layout {
    case .table: return MappedPath(name: text, at: place)
    case .lines(let pattern, _):
      if pattern.groups.contains(text) { return MappedPath(name: text, at: place) }
      notes.note(place, "the pattern has no group '\(text)'", hint: YAMLNotes.hint(text, pattern.groups))
    case .json:
      if let path = MappedPath(json: text, at: place) { return path }
      notes.note(place, "'\(text)' is no path", hint: "paths are written labels.name or items[0].id")
    }
    return nil
  }

  /// The parts of a template: text, and paths in braces; braces themselves are doubled.
  private mutating func template(_ text: String, _ node: Node, _ isOptional: Bool) -> [MappedValue.Part]? {
    var parts: [MappedValue.Part] = []
    var plain: [UInt8] = []
    var rest = Array(text.utf8)[...]
    func problem() -> String { "'\(text)' is no template: paths stand in braces, as in {host}/{check}" }
    while let byte = rest.popFirst() {
      let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      guard isBrace, rest.first != byte else {
        if isBrace { rest.removeFirst() }
        plain.append(byte)
        continue
      }
      guard byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
        notes.note(node, problem())
        return nil
      }
      guard let path = path(String(decoding: rest[..<end], as: UTF8.self), node, isOptional: isOptional) else {
        return nil
      }
      if !plain.isEmpty { parts.append(.text(plain)) }
      plain = []
      parts.append(.path(path))
      rest = rest[(end + 1)...]
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
    if !parts.contains(where: { if case .path = $0 { true } else { false } }) {
      notes.note(
        node, "the template has no path", hint: "write {constant: \(text)} for what is the same in every record")
      return nil
    }
    return parts
  }

  // MARK: conditions

  mutating func condition(_ node: Node) -> IgnoreCondition? {
    let keys = ["path", "equals", "oneOf", "optional"]
    guard let members = notes.members(node, "a condition", keys: keys) else { return nil }
    let isOptional = members["optional"].map { truth($0) } ?? false
    guard let source = members["path"], let text = notes.text(source, "path"),
      let path = path(text, source, isOptional: isOptional)
    else {
      if members["path"] == nil { notes.note(node, "a condition needs a 'path'") }
      return nil
    }
    guard (members["equals"] == nil) != (members["oneOf"] == nil) else {
      notes.note(node, "a condition needs 'equals' or 'oneOf'")
      return nil
    }
    let texts = members["equals"].map { notes.texts($0, "equals") } ?? members["oneOf"].map { notes.texts($0, "oneOf") }
    return IgnoreCondition(path: path, texts: (texts ?? []).map { Array($0.text.utf8) })
  }
}
