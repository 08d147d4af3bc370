import PagingModel

extension PeriodFigures {
  /// Measured fatigue, and the pages of each of its bands that is shown, the longest waits first.
  ///
  /// - Parameter hidden: pages that do not tell how soon they were acknowledged are counted and not named: their place among
  ///   the others would tell it.
  public func answers(
    in period: Period, hiding hidden: HiddenAnswers
  ) -> (fatigue: FatigueValues, lists: [EpisodeList]) {
    var lists: [EpisodeList] = []
    let isHidden = hidden.kinds(of: history)
    let fatigue = measuredFatigue(in: period).counted { place, answers in
      var list = EpisodeList(.row(.answered, place))
      for answer in answers {
        let kind = history.episodes[answer.episode].kind.position
        list.add(answer.episode, facts(answer.episode), weight: answer.time.count, isNamed: !isHidden[kind])
      }
      if !list.isEmpty { lists.append(list) }
    }
    return (fatigue, lists)
  }
}
