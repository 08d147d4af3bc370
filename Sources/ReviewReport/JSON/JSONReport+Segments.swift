import OncallMetrics

/// Services, teams and tiers, each with whether its pages were worth it.
extension JSONReport {
  /// - Parameter isMonth: then nothing is said of clusters, answers and quality of the rows.
  static func writeSegments(_ values: PeriodValues, isMonth: Bool, _ json: inout JSONWriter) {
    let quality = isMonth ? nil : values.quality
    let (services, teams) = (QualityRowsByName(quality?.byService ?? []), QualityRowsByName(quality?.byTeam ?? []))
    json.objects("services", values.services) { json, service in
      json.member("service", service.name)
      json.member("team", service.team)
      json.member("tier", service.tier)
      writeSegment(service, of: values, &json)
      if isMonth { return }
      writeAnswers(of: service, &json)
      writeQuality(of: services[service.name], &json)
    }
    json.objects("teams", values.teams) { json, team in
      json.member("team", team.name)
      writeSegment(team, of: values, &json)
      if isMonth { return }
      writeAnswers(of: team, &json)
      writeQuality(of: teams[team.name], &json)
    }
    json.objects("tiers", values.tiers) { json, tier in
      json.member("tier", tier.tier)
      writeSegment(tier.values, of: values, &json)
      if isMonth { return }
      writeAnswers(of: tier.values, &json)
      writeQuality(of: quality?.byTier.first { $0.tier == tier.tier }?.measure, &json)
    }
  }
}
