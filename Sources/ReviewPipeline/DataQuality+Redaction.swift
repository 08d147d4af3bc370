import PagingModel

extension DataQuality {
  /// Takes people's names out of the names of files, of mappings and alerts, and out of reasons.
  mutating func redact(by redactor: NameRedactor) {
    notRecognised = notRecognised.map(redactor.redacted)
    for index in refusals.indices {
      refusals[index].reason = redactor.redacted(refusals[index].reason)
      refusals[index].first = redactor.redacted(refusals[index].first)
    }
    for index in faults.indices {
      faults[index].file = redactor.redacted(faults[index].file)
      faults[index].text = redactor.redacted(faults[index].text)
    }
    for index in sources.indices { sources[index].format = redactor.redacted(sources[index].format) }
    for index in clockOddities.indices {
      clockOddities[index].first = clockOddities[index].first.map(redactor.redacted)
    }
    notes.redact(by: redactor)
  }
}

extension [ReportNote] {
  /// Takes people's names out of the reasons.
  mutating func redact(by redactor: NameRedactor) {
    for index in indices { self[index].reason = redactor.redacted(self[index].reason) }
  }
}
