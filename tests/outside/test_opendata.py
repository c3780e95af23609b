"""The open data as programs of others see it: frictionless, the schema of Data Package 2, openpyxl, rdflib, xmllint, sha256sum.

Run by `cargo xtask ci` with the built site; HOSHIN_SITE names another.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

import dplib
import openpyxl
import rdflib

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("HOSHIN_SITE", ROOT / "output"))
DATA = SITE / "opendata"
EDITIONS = [DATA, *sorted(path for path in DATA.iterdir() if path.is_dir())]
HERE = Path(sys.executable).parent


def run(*command, folder=DATA):
    """A program's exit code and words."""
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def rows(path):
    """The records of a CSV file."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def package(folder):
    """The descriptor of a folder."""
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def workbook(folder):
    """The workbook of a folder."""
    (path,) = folder.glob("*.xlsx")
    return openpyxl.load_workbook(path)


class Frictionless(unittest.TestCase):
    """Types, keys, foreign keys, sizes and digests."""

    def test_every_edition_is_valid(self):
        for folder in EDITIONS:
            with self.subTest(folder=folder.name):
                code, words = run(HERE / "frictionless", "validate", "datapackage.json", folder=folder)
                self.assertEqual(code, 0, words)

    def broken(self, name, change):
        """What frictionless says of a copy with one file changed, its size and digest mended as a forger would."""
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / "copy"
            shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("20*"))
            path = copy / name
            before = path.read_bytes()
            path.write_bytes(change(before))
            self.assertNotEqual(before, path.read_bytes(), "the copy is broken")
            descriptor = package(copy)
            for resource in descriptor["resources"]:
                if resource["path"] == name:
                    del resource["bytes"], resource["hash"]
            (copy / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
            return run(HERE / "frictionless", "validate", "datapackage.json", folder=copy)

    def test_a_changed_byte_is_found_by_its_digest(self):
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / "copy"
            shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("20*"))
            path = copy / "budgets.csv"
            path.write_bytes(path.read_bytes().replace(b"5237000", b"5237001"))
            code, words = run(HERE / "frictionless", "validate", "datapackage.json", folder=copy)
            self.assertEqual(code, 1)
            self.assertIn("hash-count", words)

    def test_a_number_with_commas_is_found(self):
        code, words = self.broken("budgets.csv", lambda data: data.replace(b",5237000,", b',"5,237,000",'))
        self.assertEqual(code, 1)
        self.assertIn("type-error", words)

    def test_a_reference_to_nothing_is_found(self):
        code, words = self.broken("results.csv", lambda data: data.replace(b"/want-to-return,", b"/wants-to-return,"))
        self.assertEqual(code, 1)
        self.assertIn("foreign-key", words)

    def test_a_row_given_twice_is_found(self):
        code, words = self.broken("areas.csv", lambda data: data + data.splitlines(keepends=True)[1])
        self.assertEqual(code, 1)
        self.assertIn("primary-key", words)

    def test_an_unknown_code_is_found(self):
        code, words = self.broken("results.csv", lambda data: data.replace(b",not-yet,", b",soon,", 1))
        self.assertEqual(code, 1)
        self.assertIn("constraint-error", words)


class DataPackage(unittest.TestCase):
    """The standard's own JSON Schema, as the reference implementation ships it."""

    PROFILES = Path(dplib.__file__).parent / "profiles" / "2.0"

    def judge(self, profile, path):
        return run(HERE / "check-jsonschema", "--schemafile", self.PROFILES / profile, path)

    def test_the_descriptor_is_a_data_package_2(self):
        for folder in EDITIONS:
            code, words = self.judge("datapackage.json", folder / "datapackage.json")
            self.assertEqual(code, 0, words)

    def test_every_table_schema_and_dialect_is_one(self):
        with tempfile.TemporaryDirectory() as place:
            for resource in package(DATA)["resources"]:
                for profile, part in [("tableschema.json", "schema"), ("tabledialect.json", "dialect")]:
                    path = Path(place) / f"{resource['name']}-{part}.json"
                    path.write_text(json.dumps(resource[part]), encoding="utf-8")
            for profile, part in [("tableschema.json", "schema"), ("tabledialect.json", "dialect")]:
                files = sorted(Path(place).glob(f"*-{part}.json"))
                self.assertGreater(len(files), 30)
                code, words = run(HERE / "check-jsonschema", "--schemafile", self.PROFILES / profile, *files)
                self.assertEqual(code, 0, words)

    def test_a_broken_descriptor_is_not(self):
        with tempfile.TemporaryDirectory() as place:
            descriptor = package(DATA)
            del descriptor["resources"]
            path = Path(place) / "datapackage.json"
            path.write_text(json.dumps(descriptor), encoding="utf-8")
            code, _ = self.judge("datapackage.json", path)
            self.assertEqual(code, 1)


class Workbook(unittest.TestCase):
    """The workbook says what the CSV files say."""

    def test_every_cell_is_that_of_the_csv(self):
        for folder in EDITIONS:
            book = workbook(folder)
            resources = package(folder)["resources"]
            titles = [resource["title"] for resource in resources]
            self.assertEqual(book.sheetnames, [*titles, "項目定義", "利用条件"])
            for resource in resources:
                sheet = book[resource["title"]]
                expected = rows(folder / resource["path"])
                fields = resource["schema"]["fields"]
                self.assertEqual([cell.value for cell in sheet[1]], [field["title"] for field in fields])
                self.assertEqual(sheet.max_row, len(expected), resource["name"])
                for ours, theirs in zip(expected[1:], sheet.iter_rows(min_row=2, values_only=True)):
                    for field, text, value in zip(fields, ours, theirs):
                        self.same(field, text, value, resource["name"])

    def same(self, field, text, value, table):
        where = f"{table}, {field['name']}: {text!r}, {value!r}"
        if text == "":
            self.assertIsNone(value, where)
        elif field["type"] in ("integer", "number", "year"):
            self.assertIsInstance(value, (int, float), where)
            self.assertEqual(Decimal(str(value)), Decimal(text), where)
        elif field["type"] == "boolean":
            self.assertIs(value, text == "true", where)
        else:
            self.assertEqual(value, text, where)

    def test_the_definitions_name_every_column(self):
        sheet = workbook(DATA)["項目定義"]
        defined = [(row[0], row[2]) for row in sheet.iter_rows(min_row=2, values_only=True)]
        columns = [
            (resource["name"], field["name"])
            for resource in package(DATA)["resources"]
            for field in resource["schema"]["fields"]
        ]
        self.assertEqual(defined, columns)

    def test_the_workbook_holds_plain_cells_only(self):
        for folder in EDITIONS:
            for sheet in workbook(folder).worksheets:
                self.assertEqual(sheet.sheet_state, "visible")
                self.assertEqual(list(sheet.merged_cells.ranges), [], "no merged cells")
                self.assertEqual((sheet._images, sheet._charts), ([], []), "no objects")
                hidden = [key for key, row in sheet.row_dimensions.items() if row.hidden]
                hidden += [key for key, column in sheet.column_dimensions.items() if column.hidden]
                self.assertEqual(hidden, [])
                for row in sheet.iter_rows():
                    for cell in row:
                        self.assertNotEqual(cell.data_type, "f", "no formula")
                        plain = cell.fill.fill_type is None and (cell.row == 1 or not cell.font.b)
                        self.assertTrue(plain, f"{sheet.title} {cell.coordinate}: formats carry no meaning")


class Catalogue(unittest.TestCase):
    """DCAT, as any reader of RDF takes it."""

    DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    DCT = rdflib.Namespace("http://purl.org/dc/terms/")

    def test_it_is_rdf_with_one_dataset_and_every_file(self):
        for folder in EDITIONS:
            graph = rdflib.Graph().parse(folder / "catalog.jsonld", format="json-ld")
            (data,) = graph.subjects(rdflib.RDF.type, self.DCAT.Dataset)
            self.assertEqual(len(list(graph.objects(data, self.DCT.title))), 2)
            self.assertEqual(len(list(graph.objects(data, self.DCT.license))), 1)
            addresses = {str(address) for address in graph.objects(None, self.DCAT.downloadURL)}
            names = {address.rsplit("/", 1)[1] for address in addresses}
            own = {"catalog.jsonld", "SHA256SUMS.txt"}
            self.assertEqual(names, {path.name for path in folder.iterdir() if path.is_file()} - own)

    def test_the_pages_carry_schema_org(self):
        for lang in ["ja", "en"]:
            text = (SITE / lang / "opendata" / "index.html").read_text(encoding="utf-8")
            start = text.index("application/ld+json")
            start = text.index(">", start) + 1
            data = json.loads(text[start : text.index("</script", start)])
            self.assertEqual(data["@type"], "Dataset")
            self.assertTrue(data["name"] and data["description"] and data["license"])
            for download in data["distribution"]:
                self.assertTrue((DATA / download["contentUrl"].rsplit("/", 1)[1]).is_file())


class List(unittest.TestCase):
    """オープンデータ一覧"""

    def test_every_row_names_a_file_that_is_there(self):
        for folder in EDITIONS:
            header, *files = rows(folder / "opendata-list.csv")
            self.assertEqual(len(header), len(set(header)))
            listed = [dict(zip(header, row)) for row in files]
            self.assertGreater(len(listed), 30)
            for row in listed:
                path = folder / row["ファイル_ダウンロードURL"].rsplit("/", 1)[1]
                self.assertEqual(path.stat().st_size, int(row["ファイル_サイズ"]))
                self.assertRegex(row["全国地方公共団体コード"], r"^\d{6}$")


class Plain(unittest.TestCase):
    """What needs no library at all."""

    def test_sha256sum_agrees(self):
        for folder in EDITIONS:
            code, words = run("sha256sum", "--check", "--strict", "SHA256SUMS.txt", folder=folder)
            self.assertEqual(code, 0, words)
            listed = len((folder / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines())
            self.assertEqual(listed, len([path for path in folder.iterdir() if path.is_file()]) - 1)

    def test_sitemap_and_feeds_are_well_formed(self):
        files = [SITE / "sitemap.xml", *SITE.glob("*/feed.xml")]
        self.assertGreater(len(files), 2)
        code, words = run("xmllint", "--noout", *files)
        self.assertEqual(code, 0, words)

    def test_the_json_says_what_the_csv_says(self):
        for folder in EDITIONS:
            (path,) = folder.glob("ward-plans*.json")
            tables = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
            for resource in package(folder)["resources"]:
                header, *expected = rows(folder / resource["path"])
                found = tables[resource["name"]]
                self.assertEqual(len(found), len(expected))
                for record, row in zip(found, expected):
                    self.assertEqual(list(record), header)
                    words = ["" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell) for cell in record.values()]
                    self.assertEqual(words, row)


if __name__ == "__main__":
    unittest.main()
