import AlertClustering
import LogInput
import PagingModel

/// Takes the bytes of a saved model and puts it together, line by line: what it is, its symbols, its pairs.
struct ModelReading {
  /// The most symbols; of pairs as many as are counted.
  static let mostSymbols = 4_000_000
  static let version = 1

  let path: String
  private let options: ClusteringOptions
  private var builder = TriggerModelBuilder()
  /// The first line.
  private var head: Head?
  /// The numbers of the symbols in the order of their lines.
  private var symbols: [UInt32] = []
  private var pairs = 0
  /// The beginning of a line whose end was not there yet.
  private var rest: [UInt8] = []
  private var lines = 0
  /// The first that was wrong.
  private(set) var fault: ModelFault?

  private struct Head {
    let symbols: Int64
    let pairs: Int64
    let firstAt: Timestamp?
    let lastAt: Timestamp?
    let isApproximate: Bool
  }

  init(path: String, _ options: ClusteringOptions) { (self.path, self.options) = (path, options) }

  /// Takes the bytes that come next, until something is wrong.
  mutating func feed(_ bytes: Span<UInt8>) {
    var start = 0
    for place in 0..<bytes.count where bytes[place] == UInt8(ascii: "\n") {
      guard fault == nil else { return }
      if rest.isEmpty {
        take(bytes.extracting(start..<place))
      } else {
        rest.append(copying: bytes.extracting(start..<place))
        takeRest()
      }
      start = place + 1
    }
    rest.append(copying: bytes.extracting(start..<bytes.count))
    if rest.count > ModelFile.longestLine {
      fail(head == nil ? .notAModel : .tooLarge("bytes in a line", limit: ModelFile.longestLine), at: lines + 1)
    }
  }

  /// The model, once all bytes were fed.
  consuming func finish() throws(ModelFault) -> TriggerModel {
    if fault == nil && !rest.isEmpty { takeRest() }
    if fault == nil && head == nil { fail(.notAModel) }
    if let fault { throw fault }
    guard let head else { throw ModelFault(path: path, line: nil, reason: .notAModel) }
    guard symbols.count == head.symbols, pairs == head.pairs else {
      let isShort = symbols.count < head.symbols
      throw ModelFault(
        path: path, line: lines,
        reason: isShort
          ? .count("rules on services", found: symbols.count, told: head.symbols)
          : .count("pairs", found: pairs, told: head.pairs))
    }
    return builder.model(firstAt: head.firstAt, lastAt: head.lastAt, isApproximate: head.isApproximate)
  }

  private mutating func fail(_ reason: ModelFault.Reason, at line: Int? = nil) {
    fault = fault ?? ModelFault(path: path, line: line, reason: reason)
  }

  private mutating func takeRest() {
    var line: [UInt8] = []
    swap(&line, &rest)
    take(line.span)
    line.removeAll(keepingCapacity: true)
    swap(&line, &rest)
  }

  private mutating func take(_ line: Span<UInt8>) {
    lines += 1
    do throws(JSONFault) {
      let read = try ModelLine(line)
      let reason = head == nil ? takeHead(read, line) : read.pair == nil ? takeSymbol(read, line) : takePair(read)
      if let reason { fail(reason, at: lines) }
    } catch {
      fail(head == nil ? .notAModel : .json(error.reason), at: lines)
    }
  }

  // MARK: lines; each tells what is wrong with it

  private mutating func takeHead(_ line: ModelLine, _ bytes: Span<UInt8>) -> ModelFault.Reason? {
    guard line.isModel, let version = line.version else { return .notAModel }
    guard version == Self.version else { return .version(found: version, known: Self.version) }
    guard let window = line.window, let symbols = line.symbols, let pairs = line.pairs, symbols >= 0, pairs >= 0 else {
      return .line("the first line lacks 'windowMilliseconds', 'symbols' or 'pairs'")
    }
    guard window == options.pairWindow.count else {
      return .window(found: window, inForce: options.pairWindow.count)
    }
    if symbols > Self.mostSymbols { return .tooLarge("rules on services", limit: Self.mostSymbols) }
    if pairs > options.mostPairs { return .tooLarge("pairs of rules", limit: options.mostPairs) }
    let moments = (line.first, line.last)
    let limit: Int64 = 1 << 55
    guard (moments.0 == nil) == (moments.1 == nil), moments.0 ?? 0 <= moments.1 ?? 0,
      -limit <= moments.0 ?? 0, moments.1 ?? 0 <= limit
    else { return .line("'firstMilliseconds' and 'lastMilliseconds' are no span of time") }
    head = Head(
      symbols: symbols, pairs: pairs, firstAt: moments.0.map { Timestamp(milliseconds: $0) },
      lastAt: moments.1.map { Timestamp(milliseconds: $0) }, isApproximate: line.isApproximate)
    return nil
  }

  private mutating func takeSymbol(_ line: ModelLine, _ bytes: Span<UInt8>) -> ModelFault.Reason? {
    guard let rule = line.rule, let service = line.service, let bins = line.bins, bins.count.isMultiple(of: 2) else {
      return .line("the line is neither a rule on a service with its 'bins' nor a 'pair'")
    }
    if let head, symbols.count >= head.symbols {
      return .count("rules on services", found: symbols.count + 1, told: head.symbols)
    }
    let symbol = rule.withBytes(in: bytes) { rule in
      service.withBytes(in: bytes) { builder.symbol(rule: rule, service: $0) }
    }
    for place in stride(from: 0, to: bins.count, by: 2) {
      guard let bin = Int(exactly: bins[place]), TriggerModel.bins.contains(bin),
        let count = Self.count(bins[place + 1])
      else {
        return .line("'bins' are bins of the day from 0 to \(TriggerModel.bins.upperBound - 1), each with a count")
      }
      builder.add(count, of: symbol, bin: bin)
    }
    symbols.append(symbol)
    return nil
  }

  private mutating func takePair(_ line: ModelLine) -> ModelFault.Reason? {
    if let head, pairs >= head.pairs { return .count("pairs", found: pairs + 1, told: head.pairs) }
    guard let pair = line.pair, pair.count == 3, let count = Self.count(pair[2]),
      let first = symbol(pair[0]), let second = symbol(pair[1])
    else { return .line("'pair' is the places of two lines of rules before it, from 0, and a count") }
    builder.add(count, pair: first, second)
    pairs += 1
    return nil
  }

  private func symbol(_ place: Int64) -> UInt32? {
    place >= 0 && place < symbols.count ? symbols[Int(place)] : nil
  }

  private static func count(_ number: Int64) -> UInt32? { number > 0 ? UInt32(exactly: number) : nil }
}
