//! The data as catalogues describe it: DCAT for data portals, schema.org for search engines. Both are JSON-LD made from the
//! same facts as every other format.

use serde_json::{Value, json};

use super::dataset::Dataset;
use super::{Edition, File, Made, VERSION};
use crate::lang::{Lang, Localized};

/// `catalog.jsonld`: a DCAT catalogue with this data as its one dataset.
#[must_use]
pub(super) fn file(dataset: &Dataset, files: &[File]) -> Made {
    let catalogue = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": dataset.folder,
        "@type": "dcat:Catalog",
        "dct:title": both(&dataset.title),
        "dct:description": both(&dataset.about),
        "dct:publisher": publisher(dataset),
        "dct:language": ["ja", "en"],
        "foaf:homepage": id(&dataset.home),
        "dcat:dataset": [data(dataset, files)],
    });
    let text = serde_json::to_string_pretty(&catalogue).unwrap_or_default();
    Made::new(
        "catalog.jsonld",
        ("データカタログ（DCAT）", "data catalogue (DCAT)"),
        "application/ld+json",
        format!("{text}\n").into_bytes(),
    )
}

/// The dataset with its files.
fn data(dataset: &Dataset, files: &[File]) -> Value {
    let mut data = json!({
        "@id": format!("{}#dataset", dataset.folder),
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.name,
        "dct:title": both(&dataset.title),
        "dct:description": both(&dataset.about),
        "dct:publisher": publisher(dataset),
        "dct:language": ["ja", "en"],
        "dct:accrualPeriodicity": id("http://purl.org/cld/freq/irregular"),
        "dcat:version": VERSION,
        "dcat:landingPage": id(&dataset.page(Lang::Ja)),
        "dcat:keyword": [
            { "@value": "区運営方針", "@language": "ja" },
            { "@value": "ward management plan", "@language": "en" },
        ],
        "dcat:distribution": files.iter().map(|file| distribution(dataset, file)).collect::<Vec<_>>(),
    });
    let licence = dataset.licence.as_ref().and_then(|licence| licence.url.as_deref());
    put(&mut data, "dct:license", licence.map(id));
    put(&mut data, "dct:modified", dataset.updated.as_deref().map(day));
    let period = |(first, last): (u16, u16)| {
        json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": day(&format!("{first}-04-01")),
            "dcat:endDate": day(&format!("{}-03-31", last + 1)),
        })
    };
    put(&mut data, "dct:temporal", dataset.years.map(period));
    let contact = |address: &str| json!({ "@type": "vcard:Organization", "vcard:fn": both(&dataset.publisher), "vcard:hasURL": id(address) });
    put(&mut data, "dcat:contactPoint", dataset.contact.as_deref().map(contact));
    data
}

fn publisher(dataset: &Dataset) -> Value {
    json!({ "@id": dataset.home, "@type": "foaf:Organization", "foaf:name": both(&dataset.publisher) })
}

fn both(words: &Localized<String>) -> Value {
    let of = |lang: Lang| json!({ "@value": words.get(lang), "@language": lang.code() });
    json!([of(Lang::Ja), of(Lang::En)])
}

fn id(address: &str) -> Value {
    json!({ "@id": address })
}

fn day(day: &str) -> Value {
    json!({ "@value": day, "@type": "xsd:date" })
}

fn distribution(dataset: &Dataset, file: &File) -> Value {
    let address = format!("{}{}", dataset.folder, file.name);
    json!({
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": both(&file.title),
        "dcat:downloadURL": { "@id": address },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{}", file.media_type) },
        "dcat:byteSize": { "@value": file.bytes.size.to_string(), "@type": "xsd:nonNegativeInteger" },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": file.bytes.sha256,
        },
    })
}

/// The data as schema.org's Dataset, for a page in a language. No `<` stands in it, so it may stand in a page's `script`
/// element: there a browser takes it as data, and nothing in it can end the element.
#[must_use]
pub fn for_search_engines(edition: &Edition, lang: Lang) -> String {
    let dataset = &edition.dataset;
    let downloads = edition.files.iter().filter(|file| file.is_all_tables());
    let downloads = downloads.map(|file| {
        json!({
            "@type": "DataDownload",
            "name": file.title.get(lang),
            "encodingFormat": file.media_type,
            "contentUrl": format!("{}{}", dataset.folder, file.name),
            "contentSize": format!("{} B", file.bytes.size),
            "sha256": file.bytes.sha256,
        })
    });
    let mut data = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": format!("{}#dataset", dataset.folder),
        "name": dataset.title.get(lang),
        "description": dataset.about.get(lang),
        "url": dataset.page(lang),
        "identifier": dataset.name,
        "version": VERSION,
        "inLanguage": ["ja", "en"],
        "isAccessibleForFree": true,
        "creator": { "@type": "GovernmentOrganization", "name": dataset.publisher.get(lang), "url": dataset.home },
        "spatialCoverage": dataset.publisher.get(lang),
        "distribution": downloads.collect::<Vec<_>>(),
    });
    put(
        &mut data,
        "license",
        dataset
            .licence
            .as_ref()
            .and_then(|licence| licence.url.as_deref())
            .map(Value::from),
    );
    put(&mut data, "dateModified", dataset.updated.as_deref().map(Value::from));
    put(
        &mut data,
        "temporalCoverage",
        dataset
            .years
            .map(|(first, last)| format!("{first}-04-01/{}-03-31", last + 1).into()),
    );
    data.to_string().replace('<', "\\u003c")
}

fn put(object: &mut Value, key: &str, value: Option<Value>) {
    if let (Some(object), Some(value)) = (object.as_object_mut(), value) {
        object.insert(key.to_owned(), value);
    }
}
