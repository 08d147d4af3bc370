internal import AlertClustering
internal import Glibc
internal import LogInput
internal import PagingModel

/// Links the alerts of standard input, for `scripts/conformance/links` and `scripts/evaluate-correlation`: not shipped.
///
///     retropager-links [--online] [--no-learning] [--no-graph] [--shards N] [--tiles N] [--measure]
///
/// The input is that of `LinksInput`. Writes one line an alert with its links, then one line a cluster; with `--measure`
/// only how many of each there are, and what each step took. `--shards` links each of N parts of the time by itself;
/// `--tiles` links the alerts N times one after the other.
@main
struct RetropagerLinks {
  static func main() {
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      end(
        2, "usage: retropager-links [--online] [--no-learning] [--no-graph] [--shards N] [--tiles N] [--measure] <INPUT"
      )
    }
    var clock = Stopwatch()
    guard let input = read(arguments) else { end(2, "no input of this form") }
    let ids = input.ids
    clock.lap("read")
    let collection = input.collect(tiles: arguments.tiles)
    clock.lap("collect")
    let names = arguments.measures ? [] : collection.origins.map { ids[Int($0) % ids.count] }
    if arguments.shards > 1 {
      ShardedRun(collection, arguments).write(names)
    } else {
      run(collection, names, arguments, &clock)
    }
  }

  private static func run(
    _ collection: AlertCollection, _ names: [String], _ arguments: Arguments, _ clock: inout Stopwatch
  ) {
    let links: AlertLinks
    if arguments.isOnline {
      links = AlertLinks(online: collection, arguments.options)
    } else {
      let model = TriggerModel(of: collection, arguments.options)
      clock.lap("count")
      clock.note("symbols \(model.symbolCount), pairs \(model.pairCount), activations \(model.activationCount)")
      links = AlertLinks(twoPass: collection, model: model, arguments.options)
    }
    clock.lap("link")
    let clusters = AlertClusters(collection, links)
    clock.lap("cluster")
    guard !arguments.measures else {
      print("alerts \(collection.count), links \(links.count), clusters \(clusters.count)")
      return clock.tell()
    }
    let output = LinksOutput(collection: collection, names: names)
    for alert in links.alerts { print(output.line(alert, links)) }
    for cluster in clusters { print(output.line(cluster)) }
  }

  private static func read(_ arguments: Arguments) -> LinksInput? {
    var input = LinksInput(usesGraph: arguments.usesGraph)
    do throws(InputFault) {
      var stream = try InputStream(InputPath("-"))
      var block = InputBlock()
      var line: [UInt8] = []
      while true {
        block.removeAll()
        switch stream.read(into: &block) {
        case .bytes: guard block.withSpan({ feed($0, &line, &input) }) else { return nil }
        case .fault: return nil
        case .end: return line.isEmpty ? input : nil
        }
      }
    } catch {
      return nil
    }
  }

  /// Whether all lines of the block could be read; the unfinished one is kept.
  private static func feed(_ bytes: Span<UInt8>, _ line: inout [UInt8], _ input: inout LinksInput) -> Bool {
    var start = 0
    while let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: start) {
      line.append(copying: bytes.extracting(start..<end))
      guard line.isEmpty || (try? input.read(line.span)) != nil else { return false }
      line.removeAll(keepingCapacity: true)
      start = end + 1
    }
    line.append(copying: bytes.extracting(start..<bytes.count))
    return true
  }

  static func end(_ status: Int32, _ message: String) -> Never {
    var line = "error: \(message)\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(status)
  }
}
