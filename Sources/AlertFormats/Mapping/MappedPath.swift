/// Where in a record something stands: a member of members (`labels.name`, `items[0].id`), a column, a named group.
public struct MappedPath: Hashable, Sendable {
  /// One step into a JSON value.
  public enum Step: Hashable, Sendable {
    case member([UInt8])
    case element(Int)
  }

  /// As it is written.
  public var text: String
  public var place: MappingPlace
  public var steps: [Step]
  /// Whether nobody minds when no record has it.
  public var isOptional = false

  /// The name of a column or a group.
  public init(name: String, at place: MappingPlace) {
    text = name
    self.place = place
    steps = [.member(Array(name.utf8))]
  }

  /// A path into JSON; nil when it is none. A backslash takes the meaning of the `.`, `[` or backslash behind it.
  public init?(json text: String, at place: MappingPlace) {
    self.text = text
    self.place = place
    steps = []
    var rest = Array(text.utf8)[...]
    var isFirst = true
    while let byte = rest.first {
      if byte == UInt8(ascii: "[") {
        guard let step = Self.element(&rest) else { return nil }
        steps.append(step)
      } else {
        if !isFirst {
          guard byte == UInt8(ascii: ".") else { return nil }
          rest.removeFirst()
        }
        guard let step = Self.member(&rest) else { return nil }
        steps.append(step)
      }
      isFirst = false
    }
    guard !steps.isEmpty, steps.count <= Self.most else { return nil }
  }

  /// Whether it leads through members alone.
  public var isOfNames: Bool {
    steps.allSatisfy { step in
      if case .member = step { return true }
      return false
    }
  }

  /// The most steps.
  static let most = 32

  private static func member(_ rest: inout ArraySlice<UInt8>) -> Step? {
    var name: [UInt8] = []
    while let byte = rest.first, byte != UInt8(ascii: "."), byte != UInt8(ascii: "[") {
      rest.removeFirst()
      guard byte == UInt8(ascii: "\\") else {
        name.append(byte)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      name.append(escaped)
    }
    return name.isEmpty ? nil : .member(name)
  }

  private static func element(_ rest: inout ArraySlice<UInt8>) -> Step? {
    rest.removeFirst()
    var digits: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]") {
        return DecimalText.integer(digits.span).flatMap { (0...999_999).contains($0) ? .element(Int($0)) : nil }
      }
      digits.append(byte)
    }
    return nil
  }
}
