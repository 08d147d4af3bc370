import PagingModel

extension LoadFigures {
  /// The rows of teams, by the bytes of their names.
  func teamRows(_ rows: LoadRows) -> [TeamLoad] {
    rows.teams.sorted { ByteOrder.precedes($0.key, $1.key) }.map { team, people in
      guard !rows.small.hides(team) else { return TeamLoad(team: team, people: people.count) }
      let fairness = Fairness(of: people.map(\.fairnessMember))
      return TeamLoad(
        team: team, people: people.count, sums: LoadSums.sum(people.map(\.sums)), fairness: fairness,
        overloaded: fairness.isOverloaded ? busiest(people) : [])
    }
  }

  /// Everyone who was disturbed most, by bytes.
  private func busiest(_ people: [PersonRow]) -> [String] {
    let most = people.map(\.sums.disturbances).max()
    return people.filter { $0.sums.disturbances == most }.map { load.history.people[$0.id.position].label }
      .sorted(by: ByteOrder.precedes)
  }

  // MARK: rotas

  /// The rows of primary rotas with a shift in the period, in the order of `PagingHistory.dutyRotas`.
  func rotaRows(_ rows: LoadRows) -> [RotaLoad] {
    let groups = Dictionary(grouping: rows.shifts, by: \.rota).sorted { $0.key < $1.key }
    return zip(groups, hiddenRotas(groups.map { ($0.key, $0.value) }, rows)).map { group, isHidden in
      let (rota, own) = (load.history.dutyRotas[group.key], group.value)
      let covered = TimeSpans(own.map(\.span)).length
      return RotaLoad(
        rota: rota.name, team: rota.team, role: rota.role, people: Set(own.map(\.person)).count, shifts: own.count,
        onCall: Milliseconds(own.reduce(0) { $0 + ($1.span.upperBound - $1.span.lowerBound).count }),
        uncovered: Milliseconds((rows.span.upperBound - rows.span.lowerBound).count - covered.count),
        load: isHidden ? nil : rotaLoad(own))
    }
  }

  /// Rotas of hidden teams, those in which somebody is hidden, and those without which one of these could be computed.
  private func hiddenRotas(_ rotas: [(number: Int, shifts: [ShiftRow])], _ rows: LoadRows) -> [Bool] {
    let isHidden = rotas.map { number, own in
      load.history.dutyRotas[number].team.map { rows.small.hides($0) } == true
        || own.contains { rows.small.hides(team(of: $0.person)) }
    }
    let people = rotas.map { _, own in
      own.reduce(into: PersonSet.empty) { $0.insert($1.person) }
    }
    return RowPrivacy(rows, options).completed(isHidden, of: people)
  }

  private func rotaLoad(_ shifts: [ShiftRow]) -> RotaLoad.Load {
    let members = Dictionary(grouping: shifts, by: \.person).values.map { own in
      FairnessMember(
        disturbances: own.reduce(0) { $0 + $1.disturbances }, hours: TimeSpans(own.map(\.span)).length.hours)
    }
    return RotaLoad.Load(
      interruptions: shifts.reduce(0) { $0 + $1.interruptions }, sleep: shifts.reduce(0) { $0 + $1.sleep },
      incidents: shifts.reduce(0) { $0 + $1.incidents },
      shiftsOverLimit: Share(count: shifts.count(where: \.isOverLimit), of: shifts.count),
      fairness: Fairness(of: members))
  }
}

extension PersonRow {
  /// The person as a member of a team.
  var fairnessMember: FairnessMember { FairnessMember(disturbances: sums.disturbances, hours: sums.onCall.hours) }
}

extension Milliseconds {
  /// The same in hours.
  var hours: Double { Double(count) / Double(LoadConstants.hour.count) }
}
