import PagingModel
import Testing

/// Whose word on a page counts.
@Suite struct LabelVoicesTests {
  /// `ann+3` is that Ann called it actionable in the third second, `ann-` that she did not, and nobody knows when; `+` is a
  /// label that names nobody; with `!` an event tells it, and with `?` there is a reason, with `??` another one.
  private func label(_ text: String) -> PageLabel {
    let people = ["ann", "ben", "cleo"]
    let name = text.prefix { $0.isLetter }
    var label = PageLabel(isActionable: text.contains("+"))
    label.person = people.firstIndex { $0 == name }.map { PersonID($0) }
    label.at = Int64(text.filter(\.isNumber)).map { Timestamp(seconds: $0) }
    label.isTold = text.contains("!")
    if text.contains("?") { label.reason = TextID(text.contains("??") ? 1 : 0) }
    return label
  }

  private func labels(_ text: String) -> [PageLabel] { text.split(separator: " ").map { label(String($0)) } }

  @Test(arguments: [
    ("ann+", PageVerdict.Value.actionable), ("ann-", .notActionable), ("+", .actionable),
    // A later word replaces the same person's earlier one.
    ("ann+1 ann-2", .notActionable), ("ann-1 ann+2", .actionable), ("ann+1 ann-2 ann+3", .actionable),
    // What nobody dated was before.
    ("ann- ann+1", .actionable), ("ann+ ann-1", .notActionable),
    // People are counted, not rows.
    ("ann+1 ann+2 ann+3 ben-1 cleo-1", .notActionable), ("ann+1 ben+1 cleo-9", .actionable),
    ("ann+1 ann-2 ben+1", .unknown), ("ann+1 ben-2", .unknown),
    // Who says both at once is for neither side.
    ("ann+1 ann-1", .unknown), ("ann+ ann-", .unknown), ("ann+1 ann-1 ben-5", .notActionable),
    ("ann+1 ann-1 ann+2", .actionable), ("ann+1 ann-1 ann- ann+", .unknown),
    // Those that name nobody are a voice each; the same words again are the same one.
    ("+ + + ann-", .unknown), ("+ +? +?? ann-", .actionable), ("+? +?? -", .actionable), ("+1 +2 -3", .actionable),
    ("+1 -2", .unknown), ("+1 -2 ann-1", .notActionable), ("+1? +1? -2 -3", .notActionable),
  ])
  func everybodyHasOneVoice(said: String, verdict: PageVerdict.Value) {
    let all = labels(said)
    #expect(all.verdict == verdict)
    for shift in all.indices { #expect((Array(all[shift...]) + all[..<shift]).verdict == verdict) }
    #expect(Array(all.reversed()).verdict == verdict && (all + all).verdict == verdict)
  }

  /// What each of those said last who is for neither side.
  @Test(arguments: [
    ("ann+ ann-", ["ann+ ann-"]), ("ann+1 ann-1 ben+", ["ann+1 ann-1"]), ("ann+1 ann-1 ann-2", []),
    ("ann+ ann- ann+1 ann-1 ben+3 ben-3", ["ann+1 ann-1", "ben+3 ben-3"]), ("+ -", []), ("ann+1 ann-2", []), ("", []),
  ])
  func whoSaysBothIsKnown(said: String, neither: [String]) {
    #expect(labels(said).contradictions == neither.map(labels))
  }

  @Test func whereNobodySaysAnythingThereIsNoVerdict() { #expect([PageLabel]().verdict == nil) }

  /// What is left of it, each word once, in order.
  @Test(arguments: [
    ("ann+2 ann+1 ann+", "ann+ ann+1 ann+2"), ("ben+1 ann+1", "ann+1 ben+1"), ("ann+1 ann+1 ann+1?", "ann+1?"),
    ("ann-1? ann+1", "ann+1 ann-1?"),
    // A file repeats what events tell, or corrects it.
    ("ann+1! ann+1", "ann+1"), ("ann+1! ann-1", "ann-1"), ("ann+1! ann-2", "ann+1! ann-2"),
    ("ann+1! ben-1", "ann+1! ben-1"),
    ("+1! -", "-"), ("+1! +2!", "+1! +2!"),
    // Without a date it counts instead of all that events tell of the person.
    ("ann+1! ann+2! ann-", "ann-"), ("ann+1! ben-", "ben- ann+1!"), ("ann+1! ann- ann+3", "ann- ann+3"),
    // Who is not named may be two people of whom one gives a reason.
    ("+1 +1? +1??", "+1 +1? +1??"), ("+1 +1", "+1"),
  ])
  func everyWordStaysOnce(said: String, left: String) {
    var history = PagingHistory(texts: NameTable(), zones: [])
    for reason in ["reason", "sound reason"] { _ = history.texts.intern(reason) }
    history.people = ["ann", "ben", "cleo"].map { Person(id: $0, label: $0, zone: 0, zoneOrigin: .report) }
    for all in [labels(said), labels(said).reversed()] {
      history.labels = [7: all]
      history.arrangeLabels()
      #expect(history.labels[7] == labels(left))
      history.arrangeLabels()
      #expect(history.labels[7] == labels(left))
    }
  }
}
