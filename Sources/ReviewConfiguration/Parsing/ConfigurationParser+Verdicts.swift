import PagingModel
import YAMLReading
import Yams

/// By what pages are judged: the weights of evidence, and the phrases of notes.
extension ConfigurationParser {
  private static let mostPhrases = 200
  private static let longestPhrase = 80

  mutating func readVerdicts(_ node: Node) {
    let keys = ["weights", "noisePhrases", "actionPhrases"]
    guard let members = notes.members(node, "'verdicts'", keys: keys) else { return }
    configuration.verdicts.weights = members["weights"]
      .flatMap { word($0, "weights", WeightChoice.allCases.map(\.rawValue)) }.flatMap { WeightChoice(rawValue: $0) }
    var known: Set<String> = []
    configuration.verdicts.noisePhrases = members["noisePhrases"].map { phrases($0, "noisePhrases", &known) } ?? []
    configuration.verdicts.actionPhrases = members["actionPhrases"].map { phrases($0, "actionPhrases", &known) } ?? []
  }

  /// Phrases that are in none of the lists so far.
  private mutating func phrases(_ node: Node, _ key: String, _ known: inout Set<String>) -> [String] {
    var found: [String] = []
    for (text, element) in words(node, key) {
      guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first.properties.numericType != nil,
        text.unicodeScalars.count <= Self.longestPhrase
      else {
        notes.note(
          element, "'\(text)' is no phrase: it begins with a letter or a digit, and has at most \(Self.longestPhrase)")
        continue
      }
      guard known.insert(text.lowercased()).inserted else {
        notes.note(element, "'\(text)' is there twice", hint: "a note tells of noise, or of an action")
        continue
      }
      found.append(text)
    }
    if found.count > Self.mostPhrases { notes.note(node, "'\(key)' is a list of at most \(Self.mostPhrases)") }
    return found
  }
}
