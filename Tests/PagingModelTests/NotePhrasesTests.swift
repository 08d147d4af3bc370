import PagingModel
import Testing

/// Phrases that a team adds to the standard ones.
@Suite struct NotePhrasesTests {
  private static let phrases = NotePhrases(
    noise: ["Fehlalarm", "überflüssig", "誤検知", "4xx rauschen"], action: ["behoben", "перезапуст"])

  private func meaning(_ text: String) -> NoteMeaning {
    let bytes = Array(text.utf8)
    return Self.phrases.meaning(of: bytes.span)
  }

  @Test(arguments: [
    ("wieder ein FEHLALARM", NoteMeaning.noise), ("Fehlalarme!", .noise), ("ÜBERFLÜSSIG", .noise),
    ("これは誤検知です", .noise), ("nur 4XX Rauschen", .noise), ("Behoben.", .action),
    ("ПЕРЕЗАПУСТил сервис", .action),
    // The standard ones hold, and noise counts before action.
    ("false alarm", .noise), ("restarted", .action), ("behoben, war ein Fehlalarm", .noise),
    // Inside a word nothing begins.
    ("Netzfehlalarm", NoteMeaning()), ("unbehoben", NoteMeaning()), ("unüberflüssig", NoteMeaning()),
    ("nichts", NoteMeaning()),
  ])
  func phrasesAreFoundWhereWordsBegin(text: String, expected: NoteMeaning) { #expect(meaning(text) == expected) }

  @Test func withoutThemTheirWordsTellNothing() {
    let bytes = Array("Fehlalarm, behoben".utf8)
    #expect(NotePhrases.standard.meaning(of: bytes.span) == [])
  }
}
