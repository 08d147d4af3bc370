import AlertQuality
import PagingModel

/// The verdict on a page as JSON, with what it rests on.
struct VerdictJSON {
  let history: PagingHistory

  /// Writes `verdict`; nothing for what is no page.
  ///
  /// - Parameter index: that of the episode.
  func write(ofEpisode index: Int, to json: inout JSONWriter) {
    guard let verdict = history.verdicts[index] else { return }
    let (account, words) = (
      VerdictAccount(of: verdict, history.verdicts.weights), VerdictText(history: history)
    )
    let episode = history.episodes[index]
    json.object("verdict") {
      $0.member("value", verdict.value.name)
      $0.number("score", account.score, digits: 3)
      $0.member("labelled", verdict.isLabelled)
      $0.objects("evidence", account.items) { json, item in
        json.member("key", item.evidence.key)
        json.number("weight", item.weight, digits: 3)
        json.member("text", words.text(item.evidence, of: verdict, on: episode))
      }
    }
  }
}
