import LogInput
import PagingModel

/// Which members of a record are read, by their paths: the tree of their names.
struct FieldPlan: Sendable {
  /// What a name leads to.
  struct Target: Sendable {
    /// The number of the field that it is; nil when it is only on the way to others.
    var field: Int?
    /// The node of what is read inside; nil when nothing is.
    var node: Int?
  }

  /// The names asked for in each object, and what they lead to; the first object is the record itself.
  private var names: [[[UInt8]]] = [[]]
  private(set) var targets: [[Target]] = [[]]

  /// - Parameter paths: names with dots between them, in the order of the fields.
  init(_ paths: [String]) {
    for (field, path) in paths.enumerated() { add(path.split(separator: ".").map { Array($0.utf8) }, field) }
  }

  private mutating func add(_ names: [[UInt8]], _ field: Int) {
    var node = 0
    for (depth, name) in names.enumerated() {
      let branch = branch(name, of: node)
      if depth == names.count - 1 {
        precondition(targets[node][branch].field == nil, "a path is there twice")
        targets[node][branch].field = field
      } else {
        node = inside(branch, of: node)
      }
    }
  }

  private mutating func branch(_ name: [UInt8], of node: Int) -> Int {
    if let known = names[node].firstIndex(of: name) { return known }
    names[node].append(name)
    targets[node].append(Target())
    return names[node].count - 1
  }

  private mutating func inside(_ branch: Int, of node: Int) -> Int {
    if let known = targets[node][branch].node { return known }
    targets[node][branch].node = names.count
    names.append([])
    targets.append([])
    return names.count - 1
  }

  /// The place of a name among those of a node; -1 for a name that is not asked for.
  func index(of name: JSONText, in record: Span<UInt8>, at node: Int) -> Int {
    let names = names[node]
    return name.withBytes(in: record) { bytes in
      names.firstIndex { $0.count == bytes.count && ByteHash.equal($0.span, bytes) } ?? -1
    }
  }
}
