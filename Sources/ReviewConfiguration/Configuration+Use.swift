public import AlertFormats
import HistoryMapping
public import PagingModel
public import YAMLReading

extension Configuration {
  /// Who and what the names of histories are by it; what it names by an alias of its own goes by the name.
  public var knownNames: KnownNames {
    var names = KnownNames()
    let lookup = teamLookup
    for team in teams { names.teams.add(team.name, aliases: team.aliases) }
    for person in people {
      names.people.add(
        KnownPeople.Entry(
          name: person.name, aliases: person.aliases, zone: person.timeZone,
          team: person.team.map { names.teams.name(of: $0) }, teamZone: lookup[person.team]?.timeZone))
    }
    for service in services {
      names.services.add(
        KnownServices.Entry(
          name: service.name, aliases: service.aliases, team: service.team.map { names.teams.name(of: $0) },
          tier: service.tier, dependencies: service.dependencies))
    }
    return names
  }

  /// The files that it is made of, and those that it names, by their paths from the working directory.
  public var allFiles: [String] {
    [file] + otherFiles + schedules.map(\.file) + holidayCalendars.map(\.file) + [privacy.keyFile].compactMap { $0 }
      + sources.map(\.mapping) + labels + incidents + deployments
  }

  /// Everyone's hours by it, with the holidays that it lists one by one.
  public var hoursPolicy: HoursPolicy {
    let standard = HoursPolicy.standard
    let days = holidays.compactMap { if case .day(let day) = $0 { day } else { nil } }
    // The parser refuses what is no policy.
    let policy = try? HoursPolicy(
      businessDays: hours?.businessDays ?? standard.businessDays,
      businessHours: hours?.business ?? standard.businessHours, sleepHours: hours?.sleep ?? standard.sleepHours)
    return (policy ?? standard).adding(Set(days))
  }

  /// The calendars of holidays, and the teams that each is for; everyone without any.
  public var holidayCalendars: [(file: String, teams: [String])] {
    holidays.compactMap { if case .calendar(let file, let teams) = $0 { (file, teams) } else { nil } }
  }

  /// The given keys that reports go by, or do not yet.
  public func keys(inUse: Bool) -> [ConfigurationKey] {
    ConfigurationKey.allCases.filter { givenKeys.contains($0) && $0.isInUse == inUse }
  }

  /// The mappings of its sources, in their order; none of them needs to be for an input.
  ///
  /// - Parameter zones: finds the zones that mappings name.
  /// - Throws: all problems of all mappings together.
  public func mappings(_ zones: inout TimeZoneDirectory) throws(YAMLProblems) -> [RecordMapping] {
    var (found, problems): ([RecordMapping], [YAMLProblem]) = ([], [])
    for (number, source) in sources.enumerated()
    where !sources[..<number].contains(where: { $0.mapping == source.mapping }) {
      do throws(YAMLProblems) {
        found += try mappings(of: source, &zones)
      } catch { problems += error.problems }
    }
    for (number, mapping) in found.enumerated() where found[..<number].contains(where: { $0.name == mapping.name }) {
      problems.append(
        YAMLProblem(
          file: mapping.place.file, mark: YAMLMark(line: mapping.place.line, column: mapping.place.column),
          message: "there are two mappings '\(mapping.name)'"))
    }
    guard problems.isEmpty else { throw YAMLProblems(problems: problems) }
    return found
  }

  /// The mappings of a file, for the files of all sources that name it.
  private func mappings(
    of source: ConfiguredSource, _ zones: inout TimeZoneDirectory
  ) throws(YAMLProblems) -> [RecordMapping] {
    var found = try MappingFile.mappings(of: source.mapping, zones: &zones)
    for index in found.indices { found[index].mayBeUnused = true }
    let named = sources.filter { $0.mapping == source.mapping && !$0.files.isEmpty }
    guard let first = named.first else { return found }
    guard found.count == 1 else {
      throw YAMLProblems(problems: [
        YAMLProblem(
          file: first.place.file, mark: first.place.mark,
          message: "'\(source.mapping)' holds \(found.count) mappings: which of them the files are for is not clear",
          hint: "leave 'files' out, so that those of the mappings count, or give each mapping a file of its own")
      ])
    }
    let patterns = named.flatMap { $0.files.map { FilePattern($0) } }
    let isAlone = named.count == sources.count { $0.mapping == source.mapping }
    found[0].files = isAlone ? patterns : patterns + found[0].files
    return found
  }
}
