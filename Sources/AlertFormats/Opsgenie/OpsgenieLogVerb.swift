import PagingModel

/// The first word of a line in an alert's log that tells what happened.
///
/// It is known by its stem, as wordings differ: `Alert acknowledged`, `Acknowledges the alert`, `Closing via API`.
struct OpsgenieLogVerb {
  let kind: EventKind
  let place: Int
  /// Whether the line says that it did not happen, that somebody asked for it, or that it happened to something else.
  let isDoubtful: Bool

  private struct Stem {
    let word: StaticString
    let kind: EventKind
    /// How the word may go on; nil for a phrase that stands as it is.
    var endings: [StaticString]?
  }

  private static let verbEndings: [StaticString] = ["", "e", "ed", "es", "s", "ing", "ement", "ment", "ion", "ure"]

  /// Of two at one place the first here.
  private static let stems: [Stem] = [
    Stem(word: "added note", kind: .noted), Stem(word: "note added", kind: .noted),
    Stem(word: "added tag", kind: .other), Stem(word: "removed tag", kind: .other),
    Stem(word: "snooze ended", kind: .other), Stem(word: "snooze expired", kind: .other),
    Stem(word: "unsnooz", kind: .other), Stem(word: "un-snooz", kind: .other),
    Stem(word: "unack", kind: .unacknowledged),
    Stem(word: "un-ack", kind: .unacknowledged),
    Stem(word: "acknowledg", kind: .acknowledged, endings: verbEndings),
    Stem(word: "reopen", kind: .reopened, endings: verbEndings),
    Stem(word: "clos", kind: .resolved, endings: verbEndings),
    Stem(word: "autoclos", kind: .resolved, endings: verbEndings),
    Stem(word: "creat", kind: .fired, endings: verbEndings),
    Stem(word: "escalat", kind: .escalated, endings: verbEndings),
    Stem(word: "view", kind: .other, endings: verbEndings),
    Stem(word: "snooz", kind: .snoozed, endings: verbEndings),
    Stem(word: "unassign", kind: .other), Stem(word: "un-assign", kind: .other),
    Stem(word: "assign", kind: .assigned, endings: verbEndings),
    Stem(word: "reassign", kind: .assigned, endings: verbEndings), Stem(word: "ownership", kind: .assigned),
    Stem(word: "added responder", kind: .assigned), Stem(word: "added recipient", kind: .assigned),
    Stem(word: "added team", kind: .assigned), Stem(word: "updated priority", kind: .urgencyChanged),
    Stem(word: "priority updated", kind: .urgencyChanged), Stem(word: "delet", kind: .other, endings: verbEndings),
  ]
  /// What before such a word means that it did not happen, or to something else.
  private static let doubtsBefore: [StaticString] = [
    "not ", "n't ", " no ", " nobody", " none ", "never", "without", "before", "unless", " until", "will ", "would ",
    "could", "should", " can ", "must ", "cannot", "unable", "fail", "attempt", "policy", "policies", "if ", "when ",
    "request", "require", "wait", "asked", "issue", "ticket", "incident",
  ]
  /// What behind a word that tells no past (`acknowledge`, `closing`) means that it was no more than a wish or a plan, or
  /// that it is over.
  private static let doubtsBehind: [StaticString] = [
    " not ", "request", "require", "pending", "wait", "fail", "stop", "cancel", "skip", "disabl", "remov", "revert",
    "expire", " ended", "timed out", "timeout", "remind", "reject", "denied", "rule", "policy", "policies", "button",
  ]
  /// What is created, too, and what ends the words for it.
  private static let otherThings: [StaticString] = ["issue", "ticket", "incident", "note", "comment", "channel"]
  private static let circumstances: [StaticString] = [" via ", " from ", " by ", " in ", " for ", " with "]

  static func first(in line: [UInt8]) -> OpsgenieLogVerb? {
    var found: OpsgenieLogVerb?
    for stem in stems {
      guard let start = place(of: stem, in: line), start < found?.place ?? .max else { continue }
      found = OpsgenieLogVerb(kind: stem.kind, place: start, isDoubtful: isDoubtful(stem, at: start, in: line))
    }
    return found
  }

  /// Where a word begins with the stem, and goes on as it may.
  private static func place(of stem: Stem, in line: [UInt8]) -> Int? {
    var start = 0
    while let place = line[start...].place(of: stem.word) {
      let end = place + stem.word.utf8CodeUnitCount
      let isWord = place == 0 || !line[place - 1].isSmallLetter
      if isWord && stem.endings?.contains(where: { isWhole(line[end...], $0) }) ?? true { return place }
      start = place + 1
    }
    return nil
  }

  private static func isWhole(_ rest: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    guard ending.withUTF8Buffer({ rest.starts(with: $0) }) else { return false }
    return rest.dropFirst(ending.utf8CodeUnitCount).first.map { !$0.isSmallLetter } ?? true
  }

  private static func isDoubtful(_ stem: Stem, at place: Int, in line: [UInt8]) -> Bool {
    let (before, word) = (line[..<place], line[place...].prefix { $0.isSmallLetter || $0 == UInt8(ascii: "-") })
    if before.holdsAny(doubtsBefore) { return true }
    guard stem.endings != nil else { return false }
    let behind = line[word.endIndex...]
    let thing = behind[..<(circumstances.compactMap { behind.place(of: $0) }.min() ?? behind.endIndex)]
    if stem.kind == .fired && thing.holdsAny(otherThings) { return true }
    if word.suffix(2).elementsEqual("ed".utf8) { return false }
    // What is to be done, and what is close to something.
    let isWish = before.suffix(4).elementsEqual(" to ".utf8)
    return isWish || (stem.kind == .resolved && behind.starts(with: " to ".utf8)) || behind.holdsAny(doubtsBehind)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where a word stands first.
  func place(of word: StaticString) -> Int? {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return nil }
    return word.withUTF8Buffer { letters in
      (startIndex...endIndex - length).first { start in
        self[start] == letters[0] && letters.indices.allSatisfy { self[start + $0] == letters[$0] }
      }
    }
  }

  func holdsAny(_ words: [StaticString]) -> Bool { words.contains { place(of: $0) != nil } }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 || self >= 0x80 }
}
