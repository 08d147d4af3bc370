import AlertFormats
import LogInput
import PagingModel

extension NoteWriter {
  var recordNotes: [ReportNote] { emptyRecordNotes + strayRecordNotes }

  /// Records among histories and labels, where nothing of them is used.
  private var strayRecordNotes: [ReportNote] {
    let incidents = rows(of: [.retropagerIncidents])
    let deployments = rows(of: [.retropagerDeployments, .retropagerDeploymentTable])
    var notes: [ReportNote] = []
    add(incidents.count, "dataQuality.incidentRecord", &notes) {
      "\(counted($0, "record of an incident stands", "records of incidents stand")) among histories or labels, and "
        + "\($0 == 1 ? "is" : "are") not used there: --incidents holds pages against \($0 == 1 ? "it" : "them") (\(incidents.file))"
    }
    add(deployments.count, "dataQuality.deploymentRecord", &notes) {
      "\(counted($0, "record of a deployment stands", "records of deployments stand")) among histories or labels, and "
        + "\($0 == 1 ? "is" : "are") not used there: --deployments holds pages against \($0 == 1 ? "it" : "them") (\(deployments.file))"
    }
    return notes
  }

  /// How many records of some formats were read, and the first file.
  private func rows(of formats: [FormatID]) -> (count: Int, file: String) {
    let found = files.map { file in
      (file.path.text, file.counts.filter { formats.contains($0.format) }.reduce(0) { $0 + $1.read })
    }.filter { $0.1 > 0 }
    return (found.reduce(0) { $0 + $1.1 }, found.first?.0 ?? "")
  }

  /// Files of records that tell nothing of what they were given for.
  private var emptyRecordNotes: [ReportNote] {
    records.compactMap { use in
      guard use.count == 0, use.files.contains(where: \.isRecognised) else { return nil }
      let (field, what) =
        use.kind == .incidents
        ? ("dataQuality.incidentRecord", "incident") : ("dataQuality.deploymentRecord", "deployment")
      return ReportNote(field: field, reason: "the files of the record tell of no \(what)")
    }
  }
}
