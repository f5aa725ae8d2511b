//! `evenkeel pack FILE --licence TEXT --author NAME --out X.evenkeel` and `evenkeel install X.evenkeel`

use std::path::{Path, PathBuf};

use super::{Outcome, read_text, told, write_file};
use crate::base::counted;
use crate::library::pack::{ENDING, Opened, pack};
use crate::records::{data_folder, own_scenarios};

/// Arguments of `pack`.
#[derive(Debug, clap::Args)]
pub struct PackArgs {
    /// The scenario file. Its recordings, walks and probes go with it.
    file: PathBuf,
    /// What may be done with it: in words, or a text file with them.
    #[arg(long)]
    licence: String,
    /// Who made it.
    #[arg(long)]
    author: String,
    /// The pack, such as `my-call.evenkeel`.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `install`.
#[derive(Debug, clap::Args)]
pub struct InstallArgs {
    /// The pack.
    file: PathBuf,
    /// The folder of the records, instead of the platform's own; the scenario goes beside them.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Makes a pack.
pub fn run(args: &PackArgs) -> Outcome {
    match make(args) {
        Ok(said) => super::print(&said, Outcome::Fine),
        Err(sentence) => told(&sentence),
    }
}

fn make(args: &PackArgs) -> Result<String, String> {
    let licence = Path::new(&args.licence);
    let licence = if licence.is_file() { read_text(licence)? } else { args.licence.clone() };
    if args.out.extension().is_none_or(|ending| ending != ENDING) {
        return Err(format!("{} does not look like a pack: end the name in .{ENDING}.", args.out.display()));
    }
    let packed = pack(&args.file, &args.author, &licence).map_err(|error| error.to_string())?;
    write_file(&args.out, &packed.bytes)?;
    let proofs = if packed.proofs { " and its walks and probes" } else { "" };
    Ok(format!("Packed: {}, with {}{proofs}.", args.out.display(), recordings(packed.recordings)))
}

/// Shows what a pack is and puts it in place.
pub fn install(args: &InstallArgs) -> Outcome {
    match put(args) {
        Ok(said) => super::print(&said, Outcome::Fine),
        Err(sentence) => told(&sentence),
    }
}

fn put(args: &InstallArgs) -> Result<String, String> {
    let mut opened = Opened::open(&args.file).map_err(|error| error.to_string())?;
    let folder = own_scenarios(&data_folder(args.data.as_deref()));
    let installed = opened.install(&folder).map_err(|error| error.to_string())?;
    let about = &opened.about;
    let renamed = if installed.renamed {
        format!(" “{}” was taken, so it is called “{}” here.", about.id, installed.id)
    } else {
        String::new()
    };
    Ok(format!(
        "“{}” by {}, with {}.\n\n{}\n\nInstalled: {}.{renamed}",
        about.title,
        about.author,
        recordings(opened.recordings.len()),
        opened.licence.trim(),
        installed.path.display()
    ))
}

fn recordings(count: usize) -> String {
    match count {
        0 => "no recordings".to_owned(),
        some => counted(some, "recording", "recordings"),
    }
}
