import PagingModel
import Testing

@testable import AlertClustering

/// Two symbols of one cluster that the graph does not relate, Y 60 s after X, on some days and each day at another hour.
@Suite struct LearnedPairTests {
  private func story(rounds: Int, alone: Int = 0) -> Story {
    var story = Story([("x", "p"), ("y", "q")], threshold: 1e-6)
    // A day and six bins later each: no bin is beside another. X fires in the middle of a bin.
    for round in 0..<rounds + alone {
      let at = Double(round) * (86_400 + 5400) + 450
      story.alert("x\(round)", at: at, rule: "X", service: "x", cluster: "eu")
      if round < rounds { story.alert("y\(round)", at: at + 60, rule: "Y", service: "y", cluster: "eu") }
    }
    return story
  }

  /// n = 4 without the one at hand, E = 5 x 600/367260 x 5 x 56/13 = 0.1759, p = 3.5e-5.
  @Test func enoughEvidenceIsLearned() throws {
    let links = story(rounds: 5).links(of: "y2")
    let link = try #require(links.first)
    let odds = try #require(link.odds)
    #expect(link.name == "cl" && abs(odds - 355.7055203240837) < 1e-8)
    let background = try #require(link.backgroundPerDay)
    #expect(abs(background - 0.6161458211776787) < 1e-12)
    let evidence = try #require(link.evidence)
    #expect(evidence.count == 5 && evidence.reverseCount == 0 && evidence.lead == 1)
    #expect(abs(evidence.lift - 28.418928571428573) < 1e-9 && abs(evidence.p / 1.2136416651653548e-06 - 1) < 1e-8)
  }

  /// n = 3 without the one at hand, E = 0.1626, p = 6.3e-4: above 1e-4, and the plain prior stays.
  @Test func betweenUnrelatedSymbolsChanceMustBeExcluded() throws {
    let link = try #require(story(rounds: 4).links(of: "y2").first)
    let odds = try #require(link.odds)
    #expect(abs(odds - 2.33761449691278) < 1e-9 && link.evidence == nil)
  }

  /// Over 100 days n = 2 has p = 5e-6 (E = 3 x 600/8640060 x 3 x 56/11 = 0.0032); three are needed all the same.
  @Test(arguments: [3, 4]) func betweenUnrelatedSymbolsThreeMoreAreNeeded(rounds: Int) throws {
    var story = Story([("x", "p"), ("y", "q")], threshold: 1e-6)
    for round in 0..<rounds {
      let at = Double(round) * (50 * 86_400 + 5400) + 450
      story.alert("x\(round)", at: at, rule: "X", service: "x", cluster: "eu")
      story.alert("y\(round)", at: at + 60, rule: "Y", service: "y", cluster: "eu")
    }
    let link = try #require(story.links(of: "y1").first)
    #expect((link.evidence != nil) == (rounds == 4))
  }

  /// X and Y fire every day in the same quarter of an hour, 12 minutes apart but for two days: E = 7.9 is more than were
  /// seen, and a quarter of the prior remains.
  @Test func countedPairsNeverRefuteTheStructure() throws {
    var story = Story([("y", "x")], threshold: 1e-6)
    for day in 0..<30 {
      story.alert("x\(day)", at: Double(day) * 86_400 + 60, rule: "X", service: "x")
      story.alert("y\(day)", at: Double(day) * 86_400 + (day < 2 ? 120 : 780), rule: "Y", service: "y")
    }
    let link = try #require(story.links(of: "y1").first)
    let rate = try #require(link.backgroundPerDay) / 86_400
    let odds = try #require(link.odds)
    #expect(abs(odds * rate / 0.0046288479374918924 - 0.0075) < 1e-12)
  }

  /// In a stream the first Y knows of no pair; the fourth of three, which are not left out.
  @Test func aStreamKnowsThePastAlone() throws {
    let story = story(rounds: 5)
    let first = try #require(story.links(of: "y0", online: true).first)
    #expect(first.evidence == nil)
    let last = try #require(story.links(of: "y4", online: true).first)
    #expect(last.evidence?.count == 4)
    // The odds of the last Y in a stream differ from those by all of the history, that leave it out.
    #expect(last.odds != story.links(of: "y4").first?.odds)
  }

  /// Structure is not refuted by few trials, but it is by many: prior x 12 / (12 + n).
  @Test func aParentThatNeverHadThisChildLosesInfluence() throws {
    var story = Story([("y", "x")], threshold: 1e-6)
    for day in 0..<13 { story.alert("x\(day)", at: Double(day) * 91_800 + 450, rule: "X", service: "x") }
    story.alert("y", at: 12 * 91_800 + 510, rule: "Y", service: "y")
    let link = try #require(story.links(of: "y").first)
    // 13 activations of X, the one at hand left out: 0.03 x 12 / 24.
    let rate = try #require(link.backgroundPerDay) / 86_400
    let odds = try #require(link.odds)
    #expect(link.name == "dep" && abs(odds - 0.015 * 0.0046288479374918924 / rate) < 1e-9)
  }

  @Test func withoutLearningTheStructureDecides() throws {
    var story = story(rounds: 5)
    story.options.learns = false
    let link = try #require(story.links(of: "y2").first)
    // 0.2 / 50 x density / rate.
    let expected = 0.004 * 0.0046288479374918924 / (0.6161458211776787 / 86_400)
    let odds = try #require(link.odds)
    #expect(abs(odds - expected) < 1e-9 && link.evidence == nil)
  }

  /// A counted pair counts from n = 1 on where the structure relates the symbols, and never below a quarter of the prior.
  @Test func relatedSymbolsLearnFromTheFirstPair() throws {
    var story = Story([("y", "x")], threshold: 1e-6)
    for (day, hasChild) in [true, true, false].enumerated() {
      story.alert("x\(day)", at: Double(day) * 91_800 + 450, rule: "X", service: "x")
      if hasChild { story.alert("y\(day)", at: Double(day) * 91_800 + 510, rule: "Y", service: "y") }
    }
    let link = try #require(story.links(of: "y0").first)
    // n = 1; E = 2 x 600/184000 x (2 x (48 + 8)/10 + (8)/10) = 0.0783; X left out twice.
    let span = 2 * 91_800.0
    let expected = 2 * 600 / span * (2 * 56.0 / 10 + 8.0 / 10)
    let fertility = (1 - expected + 3 * 0.03) / (2 + 3)
    let rate = try #require(link.backgroundPerDay) / 86_400
    let odds = try #require(link.odds)
    #expect(abs(odds / (fertility * 0.0046288479374918924 / rate) - 1) < 1e-9)
    // Seen twice in all, once more than the one at hand: too little to say.
    #expect(link.evidence == nil)
  }
}
