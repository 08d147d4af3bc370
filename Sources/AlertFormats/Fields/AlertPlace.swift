import LogInput
import PagingModel

/// Where an alert is by its labels: its cluster or region, and its host.
///
/// This is the only file that knows what such labels are called. `instance` is none of them: it is a port of a process.
struct AlertPlace: Sendable {
  private static let clusterNames = [
    "cluster", "k8s_cluster", "kubernetes_cluster", "cluster_name", "region", "datacenter", "dc",
  ]
  private static let hostNames = ["node", "host", "hostname", "nodename", "kubernetes_node"]
  /// How many of `names` are of a cluster; they come first.
  private static let clusterCount = clusterNames.count
  /// The labels, of each kind the best first: readers put them behind the names that they ask for themselves.
  static let names = clusterNames + hostNames
  private static let labels = FieldNames(names)

  private var clusterChoice = TextChoice()
  private var hostChoice = TextChoice()

  var cluster: JSONText? { clusterChoice.text }
  var host: JSONText? { hostChoice.text }

  init() {}

  /// What is told in no labels.
  init(cluster: JSONText?, host: JSONText?) {
    clusterChoice.offer(cluster, rank: 0)
    hostChoice.offer(host, rank: 0)
  }

  /// Of the members of an object that was read and checked; another kind tells nothing.
  init(labels: FieldValue, in record: Span<UInt8>) {
    guard let range = labels.range(of: .object) else { return }
    var cursor = JSONCursor(at: range.lowerBound)
    do throws(JSONFault) {
      try cursor.openObject(record)
      while let name = try cursor.nextName(record) {
        let index = Self.labels.index(of: name, in: record)
        let text = try cursor.readStringOrSkip(record)
        if index >= 0 { offer(text, at: index) }
      }
    } catch { return }
  }

  /// Offers the value of a label, by the place of its name in `names`.
  ///
  /// - Parameter origin: 0 or 1; of labels of one name that of the smaller origin counts, else the first.
  mutating func offer(_ text: JSONText?, at index: Int, origin: Int = 0) {
    let rank = index * 2 + origin
    if index < Self.clusterCount { clusterChoice.offer(text, rank: rank) } else { hostChoice.offer(text, rank: rank) }
  }

  /// Offers the value of a label, which may be any other.
  mutating func offer(_ text: JSONText?, named name: JSONText, in record: Span<UInt8>) {
    let index = Self.labels.index(of: name, in: record)
    if index >= 0 { offer(text, at: index) }
  }

  /// Offers a tag, `host:web-1`.
  mutating func offer(tag: JSONText, in record: Span<UInt8>) {
    guard let colon = (tag.start..<tag.end).first(where: { record[$0] == UInt8(ascii: ":") }) else { return }
    let name = JSONText(start: tag.start, end: colon, isEscaped: tag.isEscaped)
    offer(JSONText(start: colon + 1, end: tag.end, isEscaped: tag.isEscaped), named: name, in: record)
  }

  /// Offers the tags in a list, `host:web-1, env:a`.
  mutating func offer(tags: JSONText?, in record: Span<UInt8>) {
    guard let tags else { return }
    var start = tags.start
    while start < tags.end {
      let end = (start..<tags.end).first { record[$0] == UInt8(ascii: ",") } ?? tags.end
      while start < end && record[start] == UInt8(ascii: " ") { start += 1 }
      offer(tag: JSONText(start: start, end: end, isEscaped: tags.isEscaped), in: record)
      start = end + 1
    }
  }
}

extension FiringDescription {
  /// Takes over where the alert is, as far as this does not tell it.
  mutating func setPlace(_ place: AlertPlace, in record: Span<UInt8>, _ log: inout EventLog) {
    cluster = cluster ?? log.text(place.cluster, in: record)
    host = host ?? log.text(place.host, in: record)
  }
}
