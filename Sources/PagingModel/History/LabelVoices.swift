extension [PageLabel] {
  /// What people say of a page together; nil where nobody says anything.
  ///
  /// Everybody has one voice: the last word counts, whatever one said before. What says when it was said comes after what
  /// does not. Who says both at one moment is for neither side. Most voices decide, and as many on both sides leave it
  /// unknown. Labels that name nobody are a voice each: only those of one moment, verdict and reason are the same one.
  public var verdict: PageVerdict.Value? {
    if isEmpty { return nil }
    var voices: [LabelSpeaker: LabelVoice] = [:]
    for label in self { voices[LabelSpeaker(label), default: LabelVoice(label)].add(label) }
    let actionable = voices.values.count { $0.saysActionable && !$0.saysNotActionable }
    let notActionable = voices.values.count { $0.saysNotActionable && !$0.saysActionable }
    if actionable == notActionable { return .unknown }
    return actionable > notActionable ? .actionable : .notActionable
  }

  /// The last words of those who say both at one moment and so are for neither side: those of one person together.
  ///
  /// In the order in which the people come first.
  public var contradictions: [[PageLabel]] {
    var (order, words): ([LabelSpeaker], [LabelSpeaker: [PageLabel]]) = ([], [:])
    for label in self {
      let speaker = LabelSpeaker(label)
      if words[speaker] == nil { order.append(speaker) }
      words[speaker, default: []].append(label)
    }
    return order.compactMap { speaker in
      let all = words[speaker] ?? []
      let last = all.reduce(all[0].at) { LabelVoice.precedes($0, $1.at) ? $1.at : $0 }
      let said = all.filter { $0.at == last }
      return Set(said.map(\.isActionable)).count > 1 ? said : nil
    }
  }
}

/// Whose voice a label is.
private enum LabelSpeaker: Hashable {
  case person(PersonID)
  /// Somebody who is not named, and says just this.
  case nobody(LabelWord, reason: TextID?)

  init(_ label: PageLabel) {
    self = label.person.map { .person($0) } ?? .nobody(LabelWord(label), reason: label.reason)
  }
}

/// The last word of one person on a page.
private struct LabelVoice {
  private var at: Timestamp?
  private(set) var saysActionable = false
  private(set) var saysNotActionable = false

  init(_ label: PageLabel) { at = label.at }

  mutating func add(_ label: PageLabel) {
    if Self.precedes(label.at, at) { return }
    if label.at != at { self = LabelVoice(label) }
    if label.isActionable { saysActionable = true } else { saysNotActionable = true }
  }

  /// What is not known was before.
  static func precedes(_ left: Timestamp?, _ right: Timestamp?) -> Bool {
    guard let right else { return false }
    return left.map { $0 < right } ?? true
  }
}

extension PagingHistory {
  /// What labels say of the episode with this index; nil without any.
  public func labelled(_ episode: Int) -> PageVerdict.Value? { labels[episode]?.verdict }

  /// Leaves what people said of each episode once, in an order that tells nothing of the order of files.
  ///
  /// A file of labels may repeat what events tell, to be corrected there: what a person says in a file counts instead of
  /// what events tell of the same moment, without a moment instead of all that events tell of that person, and whoever is
  /// not named in a file instead of whoever is not named in events. Of one person's same words with a reason and without
  /// those with the reason stay. By moment, those without one first, then by the person's id, the reason, and what was
  /// said. O(n log n).
  public mutating func arrangeLabels() {
    for (index, all) in labels { labels[index] = arranged(all) }
  }

  private func arranged(_ all: [PageLabel]) -> [PageLabel] {
    let written = all.filter { !$0.isTold }
    let moments = Set(written.map { LabelWord($0.person, $0.at) })
    let undated = Set(written.filter { $0.at == nil || $0.person == nil }.map(\.person))
    let counting = all.filter {
      !$0.isTold || !(undated.contains($0.person) || moments.contains(LabelWord($0.person, $0.at)))
    }
    let explained = Set(counting.filter { $0.reason != nil && $0.person != nil }.map { LabelWord($0) })
    var distinct: [PageLabel] = []
    for label in counting.sorted(by: precedes) where label.reason != nil || !explained.contains(LabelWord(label)) {
      if let last = distinct.last, LabelWord(last) == LabelWord(label), last.reason == label.reason { continue }
      distinct.append(label)
    }
    return distinct
  }

  private func precedes(_ left: PageLabel, _ right: PageLabel) -> Bool {
    if left.at != right.at { return (left.at?.milliseconds ?? .min) < (right.at?.milliseconds ?? .min) }
    if left.person != right.person { return id(left.person).lexicographicallyPrecedes(id(right.person)) }
    if left.reason != right.reason { return bytes(left.reason).lexicographicallyPrecedes(bytes(right.reason)) }
    if left.isActionable != right.isActionable { return left.isActionable }
    return bytes(left.who).lexicographicallyPrecedes(bytes(right.who))
  }

  private func id(_ person: PersonID?) -> [UInt8] { person.map { Array(people[$0.position].id.utf8) } ?? [] }

  private func bytes(_ id: TextID?) -> [UInt8] {
    id.map { texts.withBytes(of: $0.position) { bytes in bytes.indices.map { bytes[$0] } } } ?? []
  }
}

/// What one person said at one moment, by whatever it is told.
private struct LabelWord: Hashable {
  private let person: PersonID?
  private let at: Timestamp?
  private let isActionable: Bool?

  init(_ label: PageLabel) { (person, at, isActionable) = (label.person, label.at, label.isActionable) }

  /// Whatever it was.
  init(_ person: PersonID?, _ at: Timestamp?) { (self.person, self.at, isActionable) = (person, at, nil) }
}
