import PagingModel

/// What interrupted those on call in their shifts.
extension PeriodFigures {
  /// Of each rota of which anything is told, and of their shifts over the limit. O(shifts + what reached people in them).
  func rotaLists(_ told: LoadValues, in covered: Period) -> [EpisodeList] {
    let shifts = Dictionary(grouping: load.shiftRows(in: covered.span), by: \.rota)
    let places = told.toldRotas.filter { told.rotas[$0].load != nil }
    let numbers = places.map { dutyRotas(of: told.rotas[$0], among: shifts.keys) }
    let rotas = zip(places, numbers).prefix(LoadValues.mostShownGroups).compactMap { place, numbers in
      numbers.count == 1 ? shiftList(.row(.rota, place + 1), shifts[numbers[0]] ?? []) : nil
    }
    let overLimit = numbers.joined().sorted().flatMap { shifts[$0] ?? [] }.filter(\.isOverLimit)
    return (rotas + [shiftList(.figure(.overLimit), overLimit)]).filter { !$0.isEmpty }
  }

  /// The rotas of the history that are one of the load.
  private func dutyRotas(of rota: RotaLoad, among all: some Sequence<Int>) -> [Int] {
    all.filter { number in
      let other = history.dutyRotas[number]
      return other.name == rota.rota && other.team == rota.team && other.role == rota.role
    }
  }

  private func shiftList(_ kind: EpisodeList.Kind, _ shifts: [ShiftRow]) -> EpisodeList {
    interruptions(kind, shifts.map { ($0.person.position, $0.span) })
  }

  /// What interrupted people, each in their own time.
  func interruptions(_ kind: EpisodeList.Kind, _ times: [(person: Int, span: Range<Timestamp>)]) -> EpisodeList {
    var episodes: Set<Int> = []
    var hours = HoursCounts()
    for (person, span) in times {
      for hit in load.load.records[person].hits.inside(span) where hit.beginsInterruption {
        hours.add(hit.hours)
        if hit.episode != PersonHit.noEpisode { episodes.insert(Int(hit.episode)) }
      }
    }
    var list = EpisodeList(kind, of: episodes.sorted(), facts)
    list.counts.interruptions = hours
    return list
  }
}
