public import AlertClustering
public import PagingModel

/// Writes a model down, to be read again with the histories of later months: a line of what it is, one for each rule on a
/// service with its counts by the time of day, one for each pair with its count.
///
/// Rules and services are all that is named in it; they are printed as reports print them, without the names of people where
/// pseudonyms are in force. Lines are made in batches. O(n log n) in symbols and pairs.
public struct ModelLines: Sendable {
  /// The form of these lines: changed when readers of an earlier one would read them wrongly.
  public static let version = 1

  private let symbols: [TriggerModel.SymbolCounts]
  private let pairs: [TriggerModel.PairCount]
  private let history: PagingHistory
  private var next = 0
  private var json = JSONWriter(.compact)

  /// - Parameters:
  ///   - window: within which pairs were counted.
  ///   - history: what the model was counted of: it prints the names.
  public init(of model: TriggerModel, window: Milliseconds, in history: PagingHistory) {
    (symbols, pairs, self.history) = (model.symbolCounts, model.pairCounts, history)
    writeHead(model, window)
  }

  /// The next whole lines, or nil after the last one.
  public mutating func nextBatch() -> [UInt8]? {
    while json.bytes.count < EpisodeLines.batchSize, next < symbols.count + pairs.count {
      if next < symbols.count { write(symbols[next]) } else { write(pairs[next - symbols.count]) }
      next += 1
    }
    defer { json.removeWritten() }
    return json.bytes.isEmpty ? nil : json.bytes
  }

  private mutating func writeHead(_ model: TriggerModel, _ window: Milliseconds) {
    json.beginObject()
    json.member("retropager", "model")
    json.member("version", Self.version)
    json.member("windowMilliseconds", Int(window.count))
    json.member("firstMilliseconds", model.firstAt.map { Int($0.milliseconds) })
    json.member("lastMilliseconds", model.lastAt.map { Int($0.milliseconds) })
    json.member("approximate", model.isApproximate)
    json.member("symbols", symbols.count)
    json.member("pairs", pairs.count)
    end()
  }

  private mutating func write(_ symbol: TriggerModel.SymbolCounts) {
    json.beginObject()
    json.member("rule", history.printed(symbol.rule))
    json.member("service", history.printed(symbol.service))
    json.key("bins")
    json.beginArray()
    for bin in symbol.bins {
      json.integer(Int64(bin.bin))
      json.integer(Int64(bin.count))
    }
    json.endArray()
    end()
  }

  private mutating func write(_ pair: TriggerModel.PairCount) {
    json.beginObject()
    json.key("pair")
    json.beginArray()
    for number in [pair.first, pair.second, pair.count] { json.integer(Int64(number)) }
    json.endArray()
    end()
  }

  private mutating func end() {
    json.endObject()
    json.endLine()
  }
}
