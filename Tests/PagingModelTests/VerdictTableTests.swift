import PagingModel
import Testing

@Suite struct VerdictTableTests {
  @Test func verdictsAreFoundByTheirEpisodes() {
    let pages = [0, 1, 62, 63, 64, 65, 127, 128, 200]
    var table = VerdictTable(episodeCount: 201)
    for page in pages {
      table.append(PageVerdict(.unknown, evidence: [], rule: UInt32(page), ruleWeight: 0), ofEpisode: page)
    }
    table.close()
    #expect((0..<201).compactMap { table[$0].map { Int($0.rule) } } == pages)
    #expect((0..<201).filter { table[$0] != nil } == pages && table[201] == nil && table[10_000] == nil)
  }

  @Test func withoutPagesThereIsNothing() {
    #expect(VerdictTable()[0] == nil && VerdictTable().isEmpty)
    #expect(VerdictTable(episodeCount: 1)[0] == nil && !VerdictTable(episodeCount: 1).isEmpty)
  }

  @Test(arguments: PageVerdict.Value.allCases, PageVerdict.Value.allCases)
  func aLabelKeepsTheEstimate(estimate: PageVerdict.Value, label: PageVerdict.Value) {
    let evidence = EvidenceSet([EvidenceSet(.ruleHistory), EvidenceSet(.prior)])
    let verdict = PageVerdict(estimate, evidence: evidence, rule: 7, ruleWeight: -1.25)
    #expect(verdict.value == estimate && !verdict.isLabelled)
    let labelled = verdict.labelled(label)
    #expect(labelled.value == label && labelled.estimate == estimate && labelled.isLabelled)
    #expect(labelled.evidence == evidence && labelled.rule == 7 && labelled.ruleWeight == -1.25)
  }

  @Test func everyEvidenceIsABitOfItsOwnWithAKeyOfItsOwn() {
    let all = VerdictEvidence.allCases
    #expect(Set(all.map(\.key)).count == all.count)
    #expect(all.reduce(into: EvidenceSet()) { $0.add($1) }.all == all)
    #expect(all.allSatisfy { EvidenceSet($0).rawValue < 1 << 24 })
  }

  @Test func tracesAndSystemsOfAnEpisodeStandApart() {
    var episode = Episode(source: .events, alertKey: TextID(0), kind: KindID(0), firedAt: Timestamp(milliseconds: 0))
    episode.traces = EpisodeTraces(rawValue: 0xFF)
    #expect(episode.sources == AlertSources(.events))
    for source in AlertSource.allCases { episode.sources.insert(AlertSources(source)) }
    #expect(episode.sources.all == AlertSource.allCases && episode.traces.rawValue == 0xFF)
    episode.traces = .handedOver
    #expect(episode.sources.all.count == AlertSource.allCases.count && episode.traces == .handedOver)
  }
}
