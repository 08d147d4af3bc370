import PagingModel

extension PeriodFigures {
  /// Measured fatigue, and the pages of each of its bands that is shown, the longest waits first.
  public func answers(in period: Period) -> (fatigue: FatigueValues, lists: [EpisodeList]) {
    var lists: [EpisodeList] = []
    let fatigue = measuredFatigue(in: period).counted { place, answers in
      var list = EpisodeList(.row(.answered, place))
      for answer in answers { list.add(answer.episode, facts(answer.episode), weight: answer.time.count) }
      if !list.isEmpty { lists.append(list) }
    }
    return (fatigue, lists)
  }
}
