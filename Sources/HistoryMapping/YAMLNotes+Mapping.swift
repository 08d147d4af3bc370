import AlertFormats
import YAMLReading
import Yams

extension YAMLNotes {
  mutating func note(_ place: MappingPlace, _ message: String, hint: String? = nil) {
    note(YAMLMark(line: place.line, column: place.column), message, hint: hint)
  }

  func place(_ node: Node) -> MappingPlace {
    let mark = mark(node)
    return MappingPlace(file: file, line: mark.line, column: mark.column)
  }
}
