import PagingModel

extension LoadFigures {
  /// The rows of teams, by the bytes of their names.
  func teamRows(_ groups: [String?: [PersonRow]], _ small: SmallGroups) -> [TeamLoad] {
    groups.sorted { ByteOrder.precedes($0.key, $1.key) }.map { team, rows in
      guard !small.hides(team) else { return TeamLoad(team: team, people: rows.count) }
      let fairness = Fairness(
        of: rows.map { FairnessMember(disturbances: $0.load.disturbances, hours: $0.load.sums.onCall.hours) })
      return TeamLoad(
        team: team, people: rows.count, sums: LoadSums.sum(rows.map(\.load.sums)), fairness: fairness,
        overloaded: fairness.isOverloaded ? Self.busiest(rows) : [])
    }
  }

  /// Everyone who was disturbed most, by bytes.
  private static func busiest(_ rows: [PersonRow]) -> [String] {
    let most = rows.map(\.load.disturbances).max()
    return rows.map(\.load).filter { $0.disturbances == most }.map(\.person).sorted(by: ByteOrder.precedes)
  }

  // MARK: rotas

  /// The rows of primary rotas with a shift in the span, in the order of `PagingHistory.dutyRotas`.
  func rotaRows(
    _ shifts: [ShiftRow], in span: Range<Timestamp>, _ people: [PersonRow], _ small: SmallGroups
  ) -> [RotaLoad] {
    let groups = Dictionary(grouping: shifts, by: \.rota)
    return groups.keys.sorted().map { number in
      let (rota, own) = (load.history.dutyRotas[number], groups[number] ?? [])
      let isHidden = rota.team.map { small.hides($0) } == true || own.contains { small.hides(team(of: $0.person)) }
      return RotaLoad(
        rota: rota.name, team: rota.team, role: rota.role, people: Set(own.map(\.person)).count, shifts: own.count,
        onCall: Milliseconds(own.reduce(0) { $0 + ($1.span.upperBound - $1.span.lowerBound).count }),
        uncovered: uncovered(own, in: span), load: isHidden ? nil : rotaLoad(own))
    }
  }

  private func uncovered(_ shifts: [ShiftRow], in span: Range<Timestamp>) -> Milliseconds {
    TimeSpans(TimeSpans(shifts.map(\.span)).outside(span)).length
  }

  private func rotaLoad(_ shifts: [ShiftRow]) -> RotaLoad.Load {
    let members = Dictionary(grouping: shifts, by: \.person).values.map { own in
      FairnessMember(
        disturbances: own.reduce(0) { $0 + $1.disturbances }, hours: TimeSpans(own.map(\.span)).length.hours)
    }
    return RotaLoad.Load(
      interruptions: shifts.reduce(0) { $0 + $1.load.interruptions }, sleep: shifts.reduce(0) { $0 + $1.load.sleep },
      incidents: shifts.reduce(0) { $0 + $1.load.incidents },
      shiftsOverLimit: Share(count: shifts.count(where: \.load.isOverLimit), of: shifts.count),
      fairness: Fairness(of: members))
  }
}

extension Milliseconds {
  /// The same in hours.
  var hours: Double { Double(count) / Double(LoadConstants.hour.count) }
}
