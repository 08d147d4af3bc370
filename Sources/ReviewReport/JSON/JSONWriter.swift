/// Writes JSON (RFC 8259) value by value into a growing array of bytes.
///
/// The writer knows where a comma, a line break and an indent belong; the caller says what comes next. Nothing is built
/// up in between, so that the cost is the bytes written. Keys are literals of the program and are not escaped.
///
///     json.beginObject()
///     json.key("pages")
///     json.integer(812)
///     json.endObject()
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Hashable, Sendable {
    /// Two spaces for each level, one member a line.
    case pretty
    /// No whitespace at all: one line of NDJSON.
    case compact
  }

  /// What has been written.
  public internal(set) var bytes: [UInt8] = []
  let layout: Layout
  /// The number of open containers.
  private var depth = 0
  /// Whether the open container holds a value already.
  private var needsComma = false
  /// Whether a key waits for its value.
  private var isAfterKey = false

  public init(_ layout: Layout) {
    self.layout = layout
  }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  public mutating func endObject() { close(UInt8(ascii: "}")) }

  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the name of the member whose value comes next.
  public mutating func key(_ name: StaticString) {
    startItem()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes what stands for "not known".
  public mutating func null() { literal("null") }

  public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Ends a line of NDJSON: the next value starts afresh.
  public mutating func endLine() {
    precondition(depth == 0, "\(depth) containers are open at the end of a line")
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Makes room for this many bytes.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Forgets what has been written and keeps the memory.
  public mutating func removeWritten() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Prepares for a value: after a key nothing, else what separates the items of an array.
  mutating func startValue() {
    if isAfterKey {
      isAfterKey = false
    } else {
      startItem()
    }
    needsComma = true
  }

  private mutating func startItem() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
  }

  private mutating func open(_ bracket: UInt8) {
    startValue()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    precondition(depth > 0 && !isAfterKey, "no container to close, or a key without a value")
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func literal(_ text: StaticString) {
    startValue()
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
