import PagingModel
import Testing

@testable import ReviewConfiguration

@Suite("Configuration: by what pages are judged")
struct VerdictKeyTests {
  private func problems(_ yaml: String) -> [String] { ConfigurationFolder(["retropager.yml": yaml]).problems() }

  @Test func phrasesAndWeightsAreRead() throws {
    let yaml = "verdicts: {weights: standard, noisePhrases: [Fehlalarm, 誤検知], actionPhrases: [behoben]}"
    let verdicts = try ConfigurationFolder(["retropager.yml": yaml]).configuration().verdicts
    #expect(verdicts.weights == .standard && verdicts.noisePhrases == ["Fehlalarm", "誤検知"])
    #expect(verdicts.actionPhrases == ["behoben"])
  }

  @Test(arguments: [
    ("verdicts: {weights: mine}", "1:21: 'mine' is nothing that 'weights' can be"),
    (
      "verdicts: {noisePhrases: ['- x']}",
      "1:27: '- x' is no phrase: it begins with a letter or a digit, and has at most 80"
    ),
    ("verdicts: {noisePhrases: [done], actionPhrases: [Done]}", "1:50: 'Done' is there twice"),
    ("verdicts: {phrases: []}", "1:12: 'phrases' is no key of 'verdicts'"),
  ])
  func whatIsWrongIsToldWithItsPlace(yaml: String, problem: String) {
    let found = problems(yaml)
    #expect(found.count == 1 && found[0].contains(problem), "\(found)")
  }
}
