import LogInput

/// The paths of a mapping as a tree, for one pass over a JSON record.
struct MappedTree: Sendable {
  private struct Node: Sendable {
    /// The paths that end here.
    var paths: [Int] = []
    var names: [(name: [UInt8], node: Int)] = []
    var elements: [(index: Int, node: Int)] = []
  }
  private var nodes = [Node()]

  init(_ paths: [MappedPath]) {
    for (number, path) in paths.enumerated() {
      var node = 0
      for step in path.steps { node = self.node(step, of: node) }
      nodes[node].paths.append(number)
    }
  }

  private mutating func node(_ step: MappedPath.Step, of parent: Int) -> Int {
    switch step {
    case .member(let name):
      if let known = nodes[parent].names.first(where: { $0.name == name }) { return known.node }
      nodes[parent].names.append((name, nodes.count))
    case .element(let index):
      if let known = nodes[parent].elements.first(where: { $0.index == index }) { return known.node }
      nodes[parent].elements.append((index, nodes.count))
    }
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Reads a whole record, and checks all of it. Of members of the same name the last counts.
  ///
  /// - Returns: a path under which an object or array stands where a text belongs, and where; nil when there is none.
  func read(
    _ record: Span<UInt8>, into values: inout MappedValues
  ) throws(JSONFault) -> (path: Int, offset: Int)? {
    values.removeAll()
    var cursor = JSONCursor()
    var container: (path: Int, offset: Int)?
    try read(0, record, &cursor, &values, &container)
    try cursor.finish(record)
    return container
  }

  private func read(
    _ number: Int, _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ values: inout MappedValues,
    _ container: inout (path: Int, offset: Int)?
  ) throws(JSONFault) {
    let kind = try cursor.peekKind(record)
    let (node, start) = (nodes[number], cursor.offset)
    for path in node.paths { values.noteSeen(path) }
    switch kind {
    case .object, .array:
      if let path = node.paths.first { container = (path, start) }
      if kind == .object && !node.names.isEmpty {
        try readMembers(node, record, &cursor, &values, &container)
      } else if kind == .array && !node.elements.isEmpty {
        try readElements(node, record, &cursor, &values, &container)
      } else {
        try cursor.skipValue(record)
      }
    case .string:
      guard let text = try cursor.readStringOrSkip(record) else { return }
      for path in node.paths { text.withBytes(in: record) { values.set(path, $0, at: start) } }
    case .number, .boolean, .null:
      try cursor.skipValue(record)
      let end = kind == .null ? start : cursor.offset
      for path in node.paths { values.set(path, record.extracting(start..<end), at: start) }
    }
  }

  private func readMembers(
    _ node: Node, _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ values: inout MappedValues,
    _ container: inout (path: Int, offset: Int)?
  ) throws(JSONFault) {
    try cursor.openObject(record)
    while let name = try cursor.nextName(record) {
      let found = name.withBytes(in: record) { bytes in
        node.names.first { $0.name.count == bytes.count && ByteSearch.equal($0.name.span, bytes) }?.node
      }
      if let found { try read(found, record, &cursor, &values, &container) } else { try cursor.skipValue(record) }
    }
  }

  private func readElements(
    _ node: Node, _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ values: inout MappedValues,
    _ container: inout (path: Int, offset: Int)?
  ) throws(JSONFault) {
    try cursor.openArray(record)
    var index = 0
    while try cursor.nextElement(record) {
      if let found = node.elements.first(where: { $0.index == index })?.node {
        try read(found, record, &cursor, &values, &container)
      } else {
        try cursor.skipValue(record)
      }
      index += 1
    }
  }
}
