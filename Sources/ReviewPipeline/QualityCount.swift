import AlertCorrelation
import AlertFormats
public import LogInput
import PagingModel

/// Counts what was read, what was lost and what cannot be.
struct QualityCount {
  let files: [FileResult]
  let problems: [InputFault]
  let notes: CorrelationNotes
  let history: PagingHistory
  /// Files of records, which are no sources of the history.
  let records: [RecordUse]

  private var allFiles: [FileResult] { files + records.flatMap(\.files) }

  var quality: DataQuality {
    var quality = DataQuality()
    quality.files = allFiles.count
    for file in allFiles {
      quality.bytes += Int64(file.bytes)
      quality.bytesDecoded += Int64(file.bytesDecoded)
      quality.records = quality.records + file.bins
    }
    for use in records {
      switch use.kind {
      case .incidents: quality.incidentRecord = use.account
      case .deployments: quality.deploymentRecord = use.account
      }
    }
    quality.notRecognised = allFiles.filter { !$0.isRecognised && $0.fault == nil && $0.cut == nil }.map(
      \.path.text)
    quality.refusals = refusals
    quality.faults = faults
    quality.sources = sources
    countEpisodes(&quality)
    countPeople(&quality)
    return quality
  }

  // MARK: losses

  private var refusals: [RefusalCount] {
    var counts: [String: RefusalCount] = [:]
    for file in allFiles {
      for (kind, refused) in file.refusals.kinds {
        let place = file.place(refused.first.place)
        counts[kind, default: RefusalCount(reason: kind, count: 0, first: place)].count += refused.count
      }
    }
    return counts.values.sorted()
  }

  private var faults: [FileFault] {
    let damaged = allFiles.compactMap { file in file.fault.map { FileFault(file: file.path.text, text: $0.message) } }
    let unclosed = allFiles.filter { !$0.unclosed.isEmpty }.map { file in
      FileFault(
        file: file.path.text, text: "a page or list ends without its closing bracket at \(file.place(file.unclosed[0]))"
      )
    }
    let cut = allFiles.compactMap { file in
      file.cut.map { FileFault(file: file.path.text, text: "\(FileResult.cutMessage) at \(file.place($0))") }
    }
    return (problems + records.flatMap(\.problems)).map { FileFault(file: $0.path.text, text: $0.message) } + damaged
      + unclosed + cut
  }

  // MARK: sources

  private var sources: [SourceQuality] {
    let names = Set(files.flatMap { $0.counts.map(\.name) }).sorted { $0.precedes($1) }
    return names.compactMap { name in
      let counts = files.compactMap { file in file.counts.first { $0.name == name }.map { (file, $0) } }
      guard let (format, mapping) = counts.first.map({ ($0.1.format, $0.1.mapping) }) else { return nil }
      var coverage = DayCoverage()
      for (_, count) in counts { coverage.merge(count.coverage) }
      let refused = counts.reduce(0) { $0 + ($1.0.counts.first?.name == name ? $1.0.refusals.count : 0) }
      let summary = FormatCatalog.summary(format)
      return SourceQuality(
        format: name, files: counts.count, records: counts.reduce(refused) { $0 + $1.1.read },
        first: coverage.span?.lowerBound, last: coverage.span?.upperBound,
        knowsPages: mapping?.tellsNotifications ?? summary.knowsPages
          && !notes.sourcesWithoutNotifications.contains(AlertSources(summary.source)),
        gaps: summary.isHistory ? coverage.gaps.map { SourceGap(from: $0.lowerBound, to: $0.upperBound) } : [],
        matched: summary.isHistory ? matched(summary.source) : nil)
    }
  }

  /// How many episodes of a system are another's, too; nil where there is none of either.
  private func matched(_ source: AlertSource) -> SourceMatch? {
    guard let join = notes.join else { return nil }
    // Events of our own may be any system's.
    if source == .events { return SourceMatch(count: join.joinedPagerEpisodes, of: join.pagerEpisodes) }
    return join.system(source).map { SourceMatch(count: $0.joined, of: $0.all) }
  }

  // MARK: episodes and people

  private func countEpisodes(_ quality: inout DataQuality) {
    var oddities: [ClockOddity] = ["acknowledgedBeforeFired", "acknowledgedAfterEnd", "endedBeforeFired"].map {
      ClockOddity(kind: $0, count: 0, first: nil)
    }
    for episode in history.episodes {
      if episode.endedBy == .timeout { quality.endedByTimer += 1 }
      if episode.endedBy == nil { quality.stillOpen += 1 }
      if let acknowledgedAt = episode.acknowledgedAt {
        if acknowledgedAt < episode.firedAt { count(&oddities[0], episode) }
        if let resolvedAt = episode.resolvedAt, acknowledgedAt > resolvedAt { count(&oddities[1], episode) }
      }
      if episode.endedBeforeFired { count(&oddities[2], episode) }
    }
    quality.clockOddities = oddities.filter { $0.count > 0 }
  }

  private func count(_ oddity: inout ClockOddity, _ episode: Episode) {
    oddity.count += 1
    if oddity.first == nil { oddity.first = "\(history.text(episode.alertKey)) \(episode.firedAt)" }
  }

  /// Where the zones and teams of those who have a figure come from.
  private func countPeople(_ quality: inout DataQuality) {
    var isSeen = Array(repeating: false, count: history.people.count)
    for notification in history.notifications { isSeen[notification.person.position] = true }
    for duty in history.duties { isSeen[duty.person.position] = true }
    for notification in history.strayNotifications { isSeen[notification.person.position] = true }
    for episode in history.episodes {
      if let person = episode.acknowledgedBy { isSeen[person.position] = true }
      if let person = episode.resolvedBy { isSeen[person.position] = true }
    }
    for index in isSeen.indices where isSeen[index] {
      switch history.people[index].zoneOrigin {
      case .configuration: quality.zoneFallbacks.configuration += 1
      case .export: quality.zoneFallbacks.export += 1
      case .team: quality.zoneFallbacks.team += 1
      case .report: quality.zoneFallbacks.report += 1
      }
      switch history.people[index].teamOrigin {
      case .configuration: quality.teamFallbacks.configuration += 1
      case .export: quality.teamFallbacks.export += 1
      case .schedule: quality.teamFallbacks.schedule += 1
      case .pages: quality.teamFallbacks.pages += 1
      case .unknown: quality.teamFallbacks.unknown += 1
      }
    }
  }
}

extension FileResult {
  /// A place in this file that a person can open.
  public func place(_ place: RecordPlace) -> String {
    "\(path.text):\(place.line):\(place.column)"
  }
}
