//! Findings as diagnostics, and their fixes as code actions.

use std::collections::{BTreeMap, BTreeSet};

use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, Diagnostic, DiagnosticRelatedInformation,
    DiagnosticSeverity, NumberOrString, PublishDiagnosticsParams, TextEdit, Uri, WorkspaceEdit,
};

use super::desk::Desk;
use crate::finding::{Finding, Severity};
use crate::lang::Lang;

/// What to publish: every file with findings, and those that had some and have none now.
pub fn publish(desk: &mut Desk) -> Vec<PublishDiagnosticsParams> {
    let mut by_file: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    if let Some(checked) = &desk.checked {
        for finding in &checked.findings {
            let path = &checked.sources.get(finding.place.source).path;
            by_file.entry(path.clone()).or_default().push(diagnostic(finding, desk));
        }
    }
    let now: BTreeSet<String> = by_file.keys().cloned().collect();
    for clean in desk.told.difference(&now) {
        by_file.entry(clean.clone()).or_default();
    }
    desk.told = now;
    let params = |(path, diagnostics)| Some(PublishDiagnosticsParams::new(desk.uri(path)?, diagnostics, None));
    by_file
        .iter()
        .filter_map(|(path, found)| params((path, found.clone())))
        .collect()
}

fn diagnostic(finding: &Finding, desk: &Desk) -> Diagnostic {
    let lang = desk.lang;
    let severity = match (finding.acknowledged.is_some(), finding.severity) {
        (true, _) => DiagnosticSeverity::INFORMATION,
        (_, Severity::Error) => DiagnosticSeverity::ERROR,
        (_, Severity::Warning) => DiagnosticSeverity::WARNING,
    };
    let mut message = finding.message.get(lang).clone();
    if let Some(more) = finding.acknowledged.as_ref().or(finding.help.as_ref()) {
        message.push('\n');
        message.push_str(more.get(lang));
    }
    let also = finding.also.iter().filter_map(|(place, words)| {
        Some(DiagnosticRelatedInformation {
            location: desk.location(*place)?,
            message: words.get(lang).clone(),
        })
    });
    let also: Vec<_> = also.collect();
    Diagnostic {
        range: desk
            .location(finding.place)
            .map(|location| location.range)
            .unwrap_or_default(),
        severity: Some(severity),
        code: Some(NumberOrString::String(finding.code.to_owned())),
        source: Some("hoshin".to_owned()),
        message,
        related_information: (!also.is_empty()).then_some(also),
        ..Diagnostic::default()
    }
}

/// The fixes of the findings that the editor's selection touches.
pub fn actions(desk: &Desk, asked: &CodeActionParams) -> Vec<CodeActionOrCommand> {
    let (Some(checked), Some((id, source))) = (&desk.checked, desk.source(&asked.text_document.uri)) else {
        return Vec::new();
    };
    let (start, end) = (desk.byte(source, asked.range.start), desk.byte(source, asked.range.end));
    let touched = checked.findings.iter().filter(|finding| {
        let bytes = finding.place.range();
        finding.place.source == id && bytes.start <= end && start <= bytes.end && finding.acknowledged.is_none()
    });
    touched.filter_map(|finding| action(finding, desk)).collect()
}

#[expect(
    clippy::mutable_key_type,
    clippy::disallowed_types,
    reason = "the protocol's own type"
)]
fn action(finding: &Finding, desk: &Desk) -> Option<CodeActionOrCommand> {
    let mut changes: std::collections::HashMap<Uri, Vec<TextEdit>> = std::collections::HashMap::new();
    for (place, text) in &finding.fix {
        let location = desk.location(*place)?;
        changes
            .entry(location.uri)
            .or_default()
            .push(TextEdit::new(location.range, text.clone()));
    }
    let title = match (&finding.help, desk.lang) {
        (Some(help), lang) => help.get(lang).clone(),
        (None, Lang::Ja) => "直す".to_owned(),
        (None, Lang::En) => "mend it".to_owned(),
    };
    (!finding.fix.is_empty()).then(|| {
        CodeActionOrCommand::CodeAction(CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![diagnostic(finding, desk)]),
            edit: Some(WorkspaceEdit::new(changes)),
            is_preferred: Some(true),
            ..CodeAction::default()
        })
    })
}
