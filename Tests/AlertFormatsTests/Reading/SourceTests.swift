import AlertFormats
import PagingModel
import Testing

/// Documents as elasticdump and alertmanager2es write them: the record in `_source`, a moment of the archive in it.
@Suite("Documents of Elasticsearch")
struct SourceTests {
  private func wrapped(_ record: String, _ id: String = "x") -> String {
    #"{"_index":"a-2026.03","_type":"_doc","_id":"\#(id)","_score":1,"_source":\#(record)}"#
  }

  /// The record with the moment at which it was archived, which a record of its own may have.
  private func archived(_ record: String) -> String {
    record.contains("\"@timestamp\"") ? record : #"{"@timestamp":"2026-03-02T10:00:00.123+01:00","# + record.dropFirst()
  }

  @Test(arguments: FormatSample.all)
  func recordIsReadAsIfItStoodAlone(sample: FormatSample) {
    let plain = read(sample.record + "\n")
    for text in [wrapped(sample.record), "\(wrapped(sample.record))\n", "[\(wrapped(sample.record))]"] {
      let reading = read(text)
      #expect(reading.counts == plain.counts)
      #expect(reading.refusals.isEmpty && reading.unknown.isEmpty && reading.isRecognised)
      #expect(reading.log.stories == plain.log.stories && reading.log.everything == plain.log.everything)
    }
    // A file of them, and one between others.
    let many = read(wrapped(sample.record) + "\n" + wrapped(sample.record, "y") + "\n" + sample.record)
    #expect(many.counts == ["\(sample.format.rawValue) used 3 ignored 0"])
    #expect(many.log.stories == plain.log.stories && many.log.repeatedRecordCount == 2)
  }

  @Test(arguments: FormatSample.all)
  func momentOfTheArchiveDoesNotDisturb(sample: FormatSample) {
    let plain = read(sample.record)
    let reading = read(archived(sample.record) + "\n" + wrapped(archived(sample.record)))
    #expect(reading.counts == ["\(sample.format.rawValue) used 2 ignored 0"])
    #expect(reading.refusals.isEmpty && reading.unknown.isEmpty)
    #expect(reading.log.firings == plain.log.firings && reading.log.persons == plain.log.persons)
  }

  /// The document of alertmanager2es is a body with the moment of its receipt, in local time.
  @Test func bodyOfAlertmanagerIsTheSameWithAndWithoutItsReceipt() {
    let body = group(alert(status: "resolved"), alert("bb"))
    let document = #"{"@timestamp":"2026-03-01T10:35:00.5+01:00",\#(body.dropFirst())"#
    let reading = read(wrapped(document))
    #expect(reading.counts == ["alertmanager-webhook used 1 ignored 0"])
    // Without its own moment an end is as late as its receipt: 09:35:00.5 UTC.
    let told = ["0 fired", "300500 ms resolved automation", #"? grouped {}:{alertname="DiskFull"}"#]
    #expect(reading.log.firings["00000000000000aa"] == [told])
    #expect(read(wrapped(body)).log.firings["bb"] == reading.log.firings["bb"])
  }
}
