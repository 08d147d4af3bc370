import AlertFormats

extension FormatSample {
  static let watch = FormatSample(
    .elasticWatcherHistory,
    [
      ("watch_id", #""cpu""#), ("node", #""n1""#), ("state", #""executed""#), ("@timestamp", text(at(60))),
      ("trigger_event", #"{"type":"schedule","triggered_time":"\#(at(60))"}"#),
      (
        "status",
        #"{"last_checked":"\#(at(60))","actions":{"m":{"ack":{"state":"acked","timestamp":"\#(at(50))"}}}}"#
      ), ("metadata", #"{"name":"CPU high"}"#),
      (
        "result",
        #"{"execution_time":"\#(at(60))","condition":{"met":true},"actions":[{"id":"m","type":"email","#
          + #""status":"success","email":{"message":{"to":["ada@example.org"]}}}]}"#
      ),
    ])
  static let elastAlert = FormatSample(
    .elastAlert,
    [
      ("rule_name", #""errors""#), ("alert_sent", "true"), ("alert_time", text(at(60))),
      ("match_time", text(at(30))), ("@timestamp", text(at(60))), ("match_body", #"{"num_hits":7}"#),
      ("alert_info", #"{"type":"email","recipients":["ada@example.org"]}"#),
    ])
}
