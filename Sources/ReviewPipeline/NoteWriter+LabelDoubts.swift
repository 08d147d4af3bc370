import PagingModel

extension NoteWriter {
  /// Who says both of a page at one moment, and so has no voice there.
  var contradictionNotes: [ReportNote] {
    var (count, first): (Int, (place: LabelPlace?, page: Int)?) = (0, nil)
    for page in history.labels.keys.sorted() where history.episodes[page].page == .page {
      for words in history.labels[page]?.contradictions ?? [] {
        count += 1
        let place = words.compactMap(\.place).min()
        if first == nil || Self.precedes(place, first?.place) { first = (place, page) }
      }
    }
    guard let first else { return [] }
    let reason =
      "\(counted(count, "time somebody says", "times somebody says")) of one page at one moment both that it was worth it "
      + "and that it was not, and \(count == 1 ? "is" : "are") for neither side: \(count == 1 ? "it" : "the first") is "
      + "\(first.place.map { "at \(place($0)), " } ?? "on ")\(name(of: first.page)); an old sheet may be given beside the "
      + "corrected one, and a later 'when' makes the last word count"
    return [ReportNote(field: "quality.labels", reason: reason)]
  }

  /// Labels of which it is not sure whose they are.
  var labelDoubtNotes: [ReportNote] {
    var notes: [ReportNote] = []
    let (unknown, shared) = (labelDoubts.unknownPseudonyms, labelDoubts.sharedNames)
    add(unknown.count, "quality.labels", &notes) { count in
      let (passed, alone) = (labelDoubts.passedOver, count - labelDoubts.passedOver)
      let hint =
        labelDoubts.isKeyGiven
        ? ""
        : "; a key of one's own (privacy: keyFile), or sheets with --reveal-names, keep people the same in every sheet"
      return
        "\(counted(count, "label is signed with a pseudonym", "labels are signed with pseudonyms")) that nobody of the "
        + "input has, as those of a sheet of other inputs: \(passed) passed over beside other labels of the page, as they may be "
        + "the same person's, and \(alone) counted as of somebody who is not known; \(Self.first(unknown, place))\(hint)"
    }
    add(shared.count, "quality.labels", &notes) { count in
      "\(counted(count, "label is signed with a name", "labels are signed with names")) that several people have, and "
        + "\(count == 1 ? "counts" : "count") as of one more person each: \(Self.first(shared, place)); an id or an address tells "
        + "who it is"
    }
    return notes
  }

  private static func first(_ group: LabelDoubts.Group, _ place: (LabelPlace) -> String) -> String {
    "\(group.count == 1 ? "it" : "the first") is \(group.place.map { "at \(place($0)), " } ?? "")'\(group.name)'"
  }

  /// What is not known is last.
  private static func precedes(_ left: LabelPlace?, _ right: LabelPlace?) -> Bool {
    guard let left else { return false }
    return right.map { left < $0 } ?? true
  }

  /// By what a page is named in a file of labels.
  private func name(of page: Int) -> String {
    let episode = history.episodes[page]
    let incident = history.withIncident(of: episode) { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
    return incident.map { "incident '\($0)'" } ?? "alert key '\(history.texts.text(episode.alertKey.position))'"
  }
}
