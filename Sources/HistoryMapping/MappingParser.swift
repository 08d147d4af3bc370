import AlertFormats
import PagingModel
import YAMLReading
import Yams

/// Makes mappings of the nodes of a file.
struct MappingParser {
  var notes: YAMLNotes
  var zones: TimeZoneDirectory
  private var names: Set<String> = []

  init(file: String, zones: TimeZoneDirectory) {
    notes = YAMLNotes(file: file)
    self.zones = zones
  }

  private static let keys = [
    "name", "files", "format", "record", "delimiter", "pattern", "unmatched", "timeZone", "timeFormat", "nothing",
    "ignore", "events",
  ]
  private static let fields = MappedField.allCases.map(\.rawValue)

  mutating func mappings(_ root: Node) -> [RecordMapping] {
    guard let list = root.sequence else { return [mapping(root)].compactMap { $0 } }
    guard list.count <= MappingFile.most else {
      notes.note(root, "there are more than \(MappingFile.most) mappings")
      return []
    }
    if list.isEmpty { notes.note(root, "holds no mapping") }
    return list.compactMap { mapping($0) }
  }

  private mutating func mapping(_ node: Node) -> RecordMapping? {
    guard let members = notes.members(node, "a mapping", keys: Self.keys + Self.fields) else { return nil }
    guard let name = name(members["name"], node), let layout = layout(members, node) else { return nil }
    var mapping = RecordMapping(
      name: name, place: notes.place(node), files: files(members["files"], node), layout: layout)
    setTimes(members, &mapping)
    mapping.nothing = nothing(members["nothing"], layout)
    var values = ValueParser(layout: layout, notes: notes)
    setIgnored(members["ignore"], &values, &mapping)
    setEvents(members, node, &values, &mapping)
    mapping.paths = values.paths
    notes = values.notes
    return mapping
  }

  // MARK: what is read

  private mutating func name(_ node: Node?, _ mapping: Node) -> String? {
    guard let node else {
      notes.note(mapping, "'name' is missing", hint: "reports call what is read by it 'mapping:NAME'")
      return nil
    }
    guard let name = notes.text(node, "name") else { return nil }
    let isPlain =
      name.utf8.count <= 60
      && name.utf8.allSatisfy { byte in
        Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
          || [0x2D, 0x2E, 0x5F].contains(byte)
      }
    if !isPlain { notes.note(node, "a name is of letters, digits, '-', '_' and '.', at most 60") }
    if !names.insert(name).inserted { notes.note(node, "there are two mappings '\(name)'") }
    return name
  }

  private mutating func files(_ node: Node?, _ mapping: Node) -> [FilePattern] {
    guard let node else {
      notes.note(mapping, "'files' is missing", hint: "name what is read by it: files: [\"tickets-*.csv\"]")
      return []
    }
    let texts = notes.texts(node, "files")
    if texts.isEmpty { notes.note(node, "'files' names nothing") }
    for (text, element) in texts where text.isEmpty { notes.note(element, "'files' names nothing here") }
    return texts.map { FilePattern($0.text) }
  }

  private mutating func layout(_ members: [String: Node], _ node: Node) -> RecordMapping.Layout? {
    guard let format = members["format"] else {
      notes.note(node, "'format' is missing", hint: "it is json, csv or lines")
      return nil
    }
    let word = notes.text(format, "format")
    for (key, owner) in [("record", "json"), ("delimiter", "csv"), ("pattern", "lines"), ("unmatched", "lines")] {
      if let member = members[key], owner != word { notes.note(member, "'\(key)' belongs to 'format: \(owner)'") }
    }
    switch word {
    case "json": return json(members["record"])
    case "csv": return .table(delimiter: delimiter(members["delimiter"]))
    case "lines": return lines(members, node)
    case nil: return nil
    case let word?:
      notes.note(format, "'\(word)' is no format", hint: YAMLNotes.hint(word, ["json", "csv", "lines"]))
      return nil
    }
  }

  private mutating func json(_ node: Node?) -> RecordMapping.Layout {
    guard let node, let text = notes.text(node, "record") else { return .json(records: nil) }
    guard let path = MappedPath(json: text, at: notes.place(node)), path.isOfNames else {
      notes.note(node, "'\(text)' is no path of records", hint: "it is a name, or names with dots: data.items")
      return .json(records: nil)
    }
    return .json(records: path)
  }

  private mutating func delimiter(_ node: Node?) -> UInt8 {
    let comma = UInt8(ascii: ",")
    guard let node, let text = notes.text(node, "delimiter") else { return comma }
    if text == "tab" { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte != UInt8(ascii: "\""), byte == 0x09 || byte > 0x20
    else {
      notes.note(node, "a delimiter is one character of ASCII, or the word tab")
      return comma
    }
    return byte
  }

  private mutating func lines(_ members: [String: Node], _ node: Node) -> RecordMapping.Layout? {
    guard let pattern = members["pattern"] else {
      notes.note(node, "'pattern' is missing", hint: "it is a regular expression with named groups: (?<time>\\S+)")
      return nil
    }
    guard let text = notes.text(pattern, "pattern") else { return nil }
    do throws(LinePattern.Fault) {
      return .lines(try LinePattern(text), ignoresOthers: ignoresOthers(members["unmatched"]))
    } catch {
      notes.note(pattern, "in the pattern, at its character \(error.offset + 1): \(error.message)")
      return nil
    }
  }

  private mutating func ignoresOthers(_ node: Node?) -> Bool {
    guard let node, let word = notes.text(node, "unmatched") else { return false }
    if word != "ignore" && word != "refuse" { notes.note(node, "'unmatched' is refuse or ignore, not '\(word)'") }
    return word == "ignore"
  }

  // MARK: times and texts

  private mutating func setTimes(_ members: [String: Node], _ mapping: inout RecordMapping) {
    if let node = members["timeZone"], let name = notes.text(node, "timeZone") {
      do throws(TimeZoneFault) {
        mapping.zone = try zones.rules(named: name)
      } catch {
        let near = error.reason == .unknown ? zones.names(near: name) : []
        notes.note(node, error.message, hint: error.hint(near: near))
      }
    }
    guard let node = members["timeFormat"] else { return }
    for (text, element) in notes.texts(node, "timeFormat") {
      do throws(TimeForm.Fault) {
        mapping.timeForms.append(try TimeForm(text))
      } catch { note(error, element) }
    }
  }

  private mutating func note(_ fault: TimeForm.Fault, _ node: Node) {
    switch fault {
    case .unknownWord(let word):
      notes.note(
        node, "'\(word)' is no word of 'timeFormat'",
        hint: "known are %Y %y %m %d %e %b %a %H %I %p %M %S %f %z %s %F %T %R %D %%")
    case .noDay: notes.note(node, "'timeFormat' does not tell year, month and day", hint: "for example %d.%m.%Y %H:%M")
    case .noTime:
      notes.note(
        node, "'timeFormat' does not tell the time of day", hint: "whether a page came at night shows by the hour alone"
      )
    }
  }

  /// What tables of many systems write where there is nothing, unless the mapping says otherwise.
  private mutating func nothing(_ node: Node?, _ layout: RecordMapping.Layout) -> [[UInt8]] {
    if let node { return notes.texts(node, "nothing").map { Array($0.text.utf8) } }
    guard case .table = layout else { return [] }
    return ["?", "NULL", "None", "null"].map { Array($0.utf8) }
  }

  // MARK: events

  private mutating func setIgnored(
    _ node: Node?, _ values: inout ValueParser, _ mapping: inout RecordMapping
  ) {
    guard let node else { return }
    guard let list = node.sequence else {
      return values.notes.note(node, "'ignore' is a list of conditions", hint: "- {path: state, equals: draft}")
    }
    mapping.ignored = list.compactMap { values.condition($0) }
  }

  private mutating func setEvents(
    _ members: [String: Node], _ node: Node, _ values: inout ValueParser, _ mapping: inout RecordMapping
  ) {
    var common = EventMapping(place: notes.place(node))
    values.read(members, into: &common)
    guard let list = members["events"] else {
      values.check(common)
      return mapping.events = [common]
    }
    guard let events = list.sequence, (1...20).contains(events.count) else {
      return values.notes.note(list, "'events' is a list of 1 to 20 events")
    }
    mapping.isList = true
    for event in events {
      guard let members = values.notes.members(event, "an event", keys: Self.fields) else { continue }
      var whole = common
      whole.place = values.notes.place(event)
      values.read(members, into: &whole)
      values.check(whole)
      mapping.events.append(whole)
    }
  }
}
