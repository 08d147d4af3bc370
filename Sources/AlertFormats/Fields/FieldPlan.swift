import LogInput
import PagingModel

/// Which members of a record are read, by their paths: the tree of their names.
///
/// An object of its own, so that looking something up in it counts no references.
final class FieldPlan: Sendable {
  /// What a name leads to.
  struct Target: Sendable {
    /// The number of the field that it is; nil when it is only on the way to others.
    var field: Int?
    /// The node of what is read inside; nil when nothing is.
    var node: Int?
  }

  /// The names asked for in each object; the first object is the record itself.
  private let names: [[[UInt8]]]
  /// What the names lead to, object by object, and where those of each object begin.
  private let targets: [Target]
  private let starts: [Int]

  /// - Parameter paths: names with dots between them, in the order of the fields.
  init(_ paths: [String]) {
    var tree = FieldTree()
    for (field, path) in paths.enumerated() { tree.add(path.split(separator: ".").map { Array($0.utf8) }, field) }
    names = tree.names
    targets = tree.targets.flatMap { $0 }
    starts = tree.targets.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  var nodeCount: Int { names.count }

  /// What the name at this place among those of a node leads to.
  func target(_ node: Int, _ index: Int) -> Target { targets[starts[node] + index] }

  /// The place of a name among those of a node; -1 for a name that is not asked for.
  func index(of name: JSONText, in record: Span<UInt8>, at node: Int) -> Int {
    let names = names[node]
    return name.withBytes(in: record) { bytes in
      names.firstIndex { $0.count == bytes.count && ByteHash.equal($0.span, bytes) } ?? -1
    }
  }
}

/// The tree while paths are added to it.
private struct FieldTree {
  var names: [[[UInt8]]] = [[]]
  var targets: [[FieldPlan.Target]] = [[]]

  mutating func add(_ names: [[UInt8]], _ field: Int) {
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
    targets[node].append(FieldPlan.Target())
    return names[node].count - 1
  }

  private mutating func inside(_ branch: Int, of node: Int) -> Int {
    if let known = targets[node][branch].node { return known }
    targets[node][branch].node = names.count
    names.append([])
    targets.append([])
    return names.count - 1
  }
}
