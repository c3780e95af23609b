//! The views as their source has them: which structs go into a template, with which fields, under which sentences.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Fields, GenericArgument, Item, Lit, Meta, PathArguments, Token, Type, UseTree};

/// A type by the file it stands in, without ending, and its name: names alone are not unique.
pub type Name = (String, String);

/// A field: its name, form and sentence.
pub type Field = (String, Kind, String);

/// What templates see of a type.
#[derive(Default)]
pub struct Shown {
    /// The sentence over it.
    pub about: String,
    /// Its fields.
    pub fields: Vec<Field>,
    /// Of an enum: the word for each variant, its sentence, its fields.
    pub kinds: Vec<(String, String, Vec<Field>)>,
}

/// The form of a value.
#[derive(Clone)]
pub enum Kind {
    Text,
    Number,
    Flag,
    List(Box<Kind>),
    Maybe(Box<Kind>),
    Several(Vec<Kind>),
    Part(Name),
}

/// Every type that is made to be shown.
pub struct Code {
    types: BTreeMap<Name, Shown>,
    views: Vec<(String, Name)>,
}

/// A file while it is read.
struct File<'a> {
    stem: &'a str,
    /// The name under which a type of another file is used here: that file and its name there.
    uses: BTreeMap<String, Name>,
    all: &'a BTreeSet<Name>,
}

impl Code {
    /// Reads all files below a folder.
    pub fn read(folder: &Path) -> Self {
        let entries = walkdir::WalkDir::new(folder)
            .sort_by_file_name()
            .into_iter()
            .map(Result::unwrap);
        let paths = entries.map(|entry| entry.path().to_owned());
        let paths = paths.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
        let files: Vec<(String, syn::File)> = paths
            .map(|path| {
                (
                    stem(&path),
                    syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap(),
                )
            })
            .collect();
        let named = |stem: &String, item: &Item| match item {
            Item::Struct(item) if is_shown(&item.attrs) => Some((stem.clone(), item.ident.to_string())),
            Item::Enum(item) if is_shown(&item.attrs) => Some((stem.clone(), item.ident.to_string())),
            _ => None,
        };
        let all = files
            .iter()
            .flat_map(|(stem, file)| file.items.iter().filter_map(move |item| named(stem, item)));
        let all: BTreeSet<Name> = all.collect();
        let mut code = Self {
            types: BTreeMap::new(),
            views: Vec::new(),
        };
        let read = files.iter().map(|(stem, file)| {
            let mut uses = BTreeMap::new();
            for item in &file.items {
                if let Item::Use(item) = item {
                    names(&item.tree, "", &mut uses);
                }
            }
            (File { stem, uses, all: &all }, file)
        });
        let read: Vec<(File<'_>, &syn::File)> = read.collect();
        // A variant may say what a struct says, so structs come first.
        for (reader, file) in &read {
            file.items.iter().for_each(|item| code.add_struct(item, reader));
        }
        for (reader, file) in &read {
            file.items.iter().for_each(|item| code.add_enum(item, reader));
        }
        code
    }

    fn add_struct(&mut self, item: &Item, file: &File<'_>) {
        let Item::Struct(item) = item else { return };
        if is_shown(&item.attrs) {
            let shown = Shown {
                about: sentence(&item.attrs),
                fields: file.fields(&item.fields, &item.ident.to_string()),
                kinds: Vec::new(),
            };
            self.types.insert((file.stem.to_owned(), item.ident.to_string()), shown);
        }
    }

    fn add_enum(&mut self, item: &Item, file: &File<'_>) {
        match item {
            Item::Enum(item) if is_shown(&item.attrs) && item.ident == "View" => {
                for variant in &item.variants {
                    let Some(name) = file.inner(&variant.fields, "View") else {
                        panic!("a view has a struct")
                    };
                    self.views
                        .push((format!("{}.html", snake(&variant.ident.to_string())), name));
                }
            }
            Item::Enum(item) if is_shown(&item.attrs) => {
                let variant = |variant: &syn::Variant| {
                    let owner = item.ident.to_string();
                    let fields = match file.inner(&variant.fields, &owner) {
                        Some(name) => self.shown(&name).fields.clone(),
                        None => file.fields(&variant.fields, &owner),
                    };
                    (
                        snake(&variant.ident.to_string()).replace('_', "-"),
                        sentence(&variant.attrs),
                        fields,
                    )
                };
                let shown = Shown {
                    about: sentence(&item.attrs),
                    fields: Vec::new(),
                    kinds: item.variants.iter().map(variant).collect(),
                };
                self.types.insert((file.stem.to_owned(), item.ident.to_string()), shown);
            }
            _ => {}
        }
    }

    /// Every page: its template and what it shows.
    pub fn pages(&self) -> Vec<(String, Name)> {
        let extra = [
            ("doorstep.html", "doorstep", "Doorstep"),
            ("moved.html", "moved", "Moved"),
        ];
        let extra = extra.map(|(template, file, name)| (template.to_owned(), self.named(file, name)));
        self.views.iter().cloned().chain(extra).collect()
    }

    /// A type that is there.
    pub fn named(&self, file: &str, name: &str) -> Name {
        let name = (file.to_owned(), name.to_owned());
        assert!(self.types.contains_key(&name), "no type {name:?}");
        name
    }

    /// What templates see of a type.
    pub fn shown(&self, name: &Name) -> &Shown {
        self.types.get(name).unwrap_or_else(|| panic!("no type {name:?}"))
    }

    /// The name of a type, with its file where the name alone is not enough.
    pub fn title(&self, name: &Name) -> String {
        if self.types.keys().filter(|(_, other)| *other == name.1).count() > 1 {
            format!("{} {}", name.1, name.0)
        } else {
            name.1.clone()
        }
    }

    /// Every type that these hold, and those that they hold, in the order of their names.
    pub fn below(&self, roots: &[Name]) -> Vec<Name> {
        let mut seen: BTreeSet<Name> = roots.iter().cloned().collect();
        let mut next: Vec<Name> = roots.to_vec();
        while let Some(name) = next.pop() {
            let shown = self.shown(&name);
            let fields = shown
                .fields
                .iter()
                .chain(shown.kinds.iter().flat_map(|(.., fields)| fields));
            for (_, kind, _) in fields {
                parts(kind, &mut |part| {
                    if seen.insert(part.clone()) {
                        next.push(part.clone());
                    }
                });
            }
        }
        let mut below: Vec<Name> = seen.into_iter().filter(|name| !roots.contains(name)).collect();
        below.sort_by_key(|(file, name)| (name.clone(), file.clone()));
        below
    }
}

impl File<'_> {
    /// The struct that a variant is made of, if it has one and no names of its own.
    fn inner(&self, fields: &Fields, owner: &str) -> Option<Name> {
        let Fields::Unnamed(inner) = fields else { return None };
        match self.kind(&inner.unnamed.first()?.ty, owner) {
            Kind::Part(name) => Some(name),
            _ => None,
        }
    }

    fn fields(&self, fields: &Fields, owner: &str) -> Vec<Field> {
        let shown = fields.iter().filter(|field| !has(&field.attrs, "skip"));
        shown
            .map(|field| {
                let name = field
                    .ident
                    .as_ref()
                    .unwrap_or_else(|| panic!("a field of {owner} has no name"));
                (name.to_string(), self.kind(&field.ty, owner), sentence(&field.attrs))
            })
            .collect()
    }

    fn kind(&self, ty: &Type, owner: &str) -> Kind {
        match ty {
            Type::Reference(inner) => self.kind(&inner.elem, owner),
            Type::Tuple(inner) => Kind::Several(inner.elems.iter().map(|ty| self.kind(ty, owner)).collect()),
            Type::Array(inner) => Kind::List(Box::new(self.kind(&inner.elem, owner))),
            Type::Path(path) => {
                let last = path.path.segments.last().unwrap();
                let inner = match &last.arguments {
                    PathArguments::AngleBracketed(inner) => inner.args.iter().find_map(|argument| match argument {
                        GenericArgument::Type(ty) => Some(self.kind(ty, owner)),
                        _ => None,
                    }),
                    _ => None,
                };
                let name = last.ident.to_string();
                let before = path
                    .path
                    .segments
                    .iter()
                    .rev()
                    .nth(1)
                    .map(|segment| segment.ident.to_string());
                match (name.as_str(), inner) {
                    ("Vec", Some(inner)) => Kind::List(Box::new(inner)),
                    ("Option", Some(inner)) => Kind::Maybe(Box::new(inner)),
                    ("Box", Some(inner)) => inner,
                    ("String" | "str", _) => Kind::Text,
                    ("bool", _) => Kind::Flag,
                    ("u8" | "u16" | "u32" | "u64" | "usize" | "i64" | "Decimal", _) => Kind::Number,
                    ("Self", _) => Kind::Part((self.stem.to_owned(), owner.to_owned())),
                    _ => Kind::Part(self.part(&name, before)),
                }
            }
            _ => panic!("{owner} has a field of a form nobody reads"),
        }
    }

    /// The type that is meant by a name in this file.
    fn part(&self, name: &str, before: Option<String>) -> Name {
        let here = (self.stem.to_owned(), name.to_owned());
        let there = before.map(|file| (file, name.to_owned()));
        let used = self.uses.get(name).cloned();
        let mut named = self.all.iter().filter(|(_, other)| other == name);
        let only = named.next().filter(|_| named.next().is_none()).cloned();
        let candidates = [there, Some(here), used, only].into_iter().flatten();
        let found = candidates.into_iter().find(|candidate| self.all.contains(candidate));
        found.unwrap_or_else(|| panic!("{}: which type is `{name}`?", self.stem))
    }
}

/// Every part that a form holds.
fn parts(kind: &Kind, visit: &mut dyn FnMut(&Name)) {
    match kind {
        Kind::Text | Kind::Number | Kind::Flag => {}
        Kind::List(inner) | Kind::Maybe(inner) => parts(inner, visit),
        Kind::Several(inner) => inner.iter().for_each(|kind| parts(kind, visit)),
        Kind::Part(name) => visit(name),
    }
}

/// `site/view/home.rs` is `home`; `site/chart/mod.rs` is `chart`.
fn stem(path: &Path) -> String {
    let own = path.file_stem().unwrap().to_string_lossy().into_owned();
    match path.parent().and_then(Path::file_name) {
        Some(folder) if own == "mod" => folder.to_string_lossy().into_owned(),
        _ => own,
    }
}

/// The names that a `use` brings, each with the file it comes from.
fn names(tree: &UseTree, file: &str, found: &mut BTreeMap<String, Name>) {
    match tree {
        UseTree::Path(path) => names(&path.tree, &path.ident.to_string(), found),
        UseTree::Group(group) => group.items.iter().for_each(|tree| names(tree, file, found)),
        UseTree::Name(name) => {
            found.insert(name.ident.to_string(), (file.to_owned(), name.ident.to_string()));
        }
        UseTree::Rename(name) => {
            found.insert(name.rename.to_string(), (file.to_owned(), name.ident.to_string()));
        }
        UseTree::Glob(_) => {}
    }
}

/// Whether a type derives what a template needs.
fn is_shown(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
        .any(|attribute| {
            let derives = attribute.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated);
            derives.unwrap().iter().any(|path| path.is_ident("Serialize"))
        })
}

/// Whether serde is told so of a field.
fn has(attributes: &[Attribute], word: &str) -> bool {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .any(|attribute| {
            let told = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
            told.unwrap().iter().any(|meta| meta.path().is_ident(word))
        })
}

/// The doc comment, in one line.
fn sentence(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(text) => match &text.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// `DataRules` is `data_rules`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}
