/// A piece of prose that keeps our own words and names from the input apart, so that each renderer can escape the names
/// and set them off.
///
///     "\(name: rule.rule) had \(rule.episodes) episodes"
struct Phrase: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    /// Our own words, numbers, units.
    case words(String)
    /// Our own words, mostly a number, and the place of a page that tells what is behind them.
    case linked(String, to: String)
    /// A name from the input, cleaned; set off from the words.
    case name(String)
    /// A sentence that may quote the input, cleaned.
    case quote(String)
    /// A place in a file, cleaned.
    case place(String)

    /// The text, whoever wrote it.
    var text: String {
      switch self {
      case .words(let text), .linked(let text, _), .name(let text), .quote(let text), .place(let text): text
      }
    }
  }

  /// The longest name in prose, in columns.
  static let longestName = 96
  /// The longest quotation and place, in columns.
  static let longestQuote = 400

  var pieces: [Piece]

  init(_ words: String) { pieces = [.words(words)] }

  /// The words and names, one after the other.
  var plain: String { pieces.map(\.text).joined() }

  /// The phrases one after the other.
  static func + (left: Phrase, right: Phrase) -> Phrase {
    var sum = left
    sum.pieces += right.pieces
    return sum
  }

  /// The phrases with a text between them.
  static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
    guard var sum = phrases.first else { return Phrase("") }
    for phrase in phrases.dropFirst() { sum.pieces += [.words(separator)] + phrase.pieces }
    return sum
  }

  /// A name as it is shown: cleaned and cut.
  static func shown(_ name: String) -> String {
    let clean = PlainText.clean(name)
    return clean.isEmpty ? "(no name)" : PlainText.cut(clean, to: longestName)
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { pieces.append(.words(literal)) }

    mutating func appendInterpolation(_ words: String) { pieces.append(.words(words)) }

    /// A figure with the list of the alerts behind it, where there is one.
    mutating func appendInterpolation(_ words: String, list: String?) {
      appendInterpolation(words, to: list.map { "list-" + $0 })
    }

    /// Words with the place of a page that tells what is behind them, where there is one.
    mutating func appendInterpolation(_ words: String, to place: String?) {
      pieces.append(place.map { .linked(words, to: $0) } ?? .words(words))
    }

    mutating func appendInterpolation(_ number: Int) { pieces.append(.words(NumberText.grouped(number))) }

    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }

    mutating func appendInterpolation(name: String) { pieces.append(.name(Phrase.shown(name))) }

    mutating func appendInterpolation(quote: String) {
      pieces.append(.quote(PlainText.cut(PlainText.clean(quote), to: Phrase.longestQuote)))
    }

    mutating func appendInterpolation(place: String) {
      pieces.append(.place(PlainText.cut(PlainText.clean(place), to: Phrase.longestQuote)))
    }
  }

  init(stringLiteral words: String) { self.init(words) }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }
}
