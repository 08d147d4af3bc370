import PagingModel

extension NoteWriter {
  /// Files of records that tell nothing of what they were given for.
  var recordNotes: [ReportNote] {
    records.compactMap { use in
      guard use.count == 0, use.files.contains(where: \.isRecognised) else { return nil }
      let (field, what) =
        use.kind == .incidents
        ? ("dataQuality.incidentRecord", "incident") : ("dataQuality.deploymentRecord", "deployment")
      return ReportNote(field: field, reason: "the files of the record tell of no \(what)")
    }
  }
}
