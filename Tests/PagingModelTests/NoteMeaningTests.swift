import PagingModel
import Testing

@Suite struct NoteMeaningTests {
  private func meaning(_ text: String) -> NoteMeaning {
    let bytes = Array(text.utf8)
    return NotePhrases.standard.meaning(of: bytes.span)
  }

  @Test(arguments: [
    "False alarm again", "a false positive", "no-op", "No action needed", "noop", "nothing to do here", "flapping",
    "it recovered on its own", "self-healed", "Self resolved", "selfrecovered", "known issue", "ignoring this", "NOISE",
    "noisy", "dup", "dup of 17", "a duplicate.", "forgot silence", "forgot the silence", "planned maintenance",
    "not actionable", "expected", "transient blip", "please tune it", "restarted, but a false alarm",
  ])
  func noiseIsCalledSo(text: String) { #expect(meaning(text) == .noise) }

  @Test(arguments: [
    "rolled back", "Rollback done", "roll back of 1.2", "reverted", "restarted the pod", "failed over", "failover",
    "fail over to b", "scaled up", "scaling", "cleared the queue", "clearing", "hotfix", "patched", "fixed",
    "the root cause is", "raised the limit", "drained it", "rebooted", "redeployed", "increased", "increase",
    "disabled",
    "replaced disk", "mitigated", "see INC-12", "(restart)",
  ])
  func actionIsToldSo(text: String) { #expect(meaning(text) == .action) }

  @Test(arguments: [
    "", "looking", "unexpected", "prefixed", "dupe", "duplicated", "denoised", "INC-x", "inc-", "snoop", "_noise",
    "9patch", "fail", "over", "für änoise", "scale", "clear",
  ])
  func wordsThatOnlyHoldAPhraseTellNothing(text: String) { #expect(meaning(text) == []) }

  @Test(arguments: ["–noise", "“restart”", "…dup…", "(dup)", "x\u{00A0}noise"])
  func signsBeginNoWord(text: String) { #expect(meaning(text) != []) }

  @Test func bytesThatAreNoTextTellNothing() {
    let bytes: [UInt8] = [0xFF, 0xF0, 0x9F, 0x80] + Array("x".utf8) + [0xC3]
    #expect(NotePhrases.standard.meaning(of: bytes.span) == [])
  }
}
