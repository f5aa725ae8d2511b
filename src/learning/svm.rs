//! A linear support vector machine with squared hinge loss, fitted by dual coordinate descent (Hsieh, Chang, Lin, Keerthi
//! and Sundararajan, "A dual coordinate descent method for large-scale linear SVM", 2008, algorithm 1).

/// Examples as sparse rows: the columns of each and their values.
#[derive(Debug, Default, Clone)]
pub struct Examples {
    /// Where each row begins in `columns`; one more than there are rows.
    starts: Vec<usize>,
    columns: Vec<u32>,
    values: Vec<f64>,
    width: usize,
}

impl Examples {
    /// No examples over so many columns.
    pub fn new(width: usize) -> Self {
        Self { starts: vec![0], columns: Vec::new(), values: Vec::new(), width }
    }

    /// Adds a row of columns and values.
    pub fn push(&mut self, row: impl Iterator<Item = (u32, f64)>) {
        for (column, value) in row {
            self.columns.push(column);
            self.values.push(value);
        }
        self.starts.push(self.columns.len());
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// What a model says of an example.
    pub fn score(&self, at: usize, model: &Model) -> f64 {
        model.bias + self.row(at).map(|(column, value)| model.weights[column] * value).sum::<f64>()
    }

    fn row(&self, at: usize) -> impl Iterator<Item = (usize, f64)> {
        let range = self.starts[at]..self.starts[at + 1];
        self.columns[range.clone()].iter().map(|column| *column as usize).zip(self.values[range].iter().copied())
    }
}

/// A fitted model.
#[derive(Debug, Clone)]
pub struct Model {
    /// A weight for every column.
    pub weights: Vec<f64>,
    /// Where the score begins.
    pub bias: f64,
}

/// What a fault on an example costs, and how long to look for the best weights.
#[derive(Debug, Clone, Copy)]
pub struct Costs {
    /// On an example that shows it.
    pub positive: f64,
    /// On one that does not.
    pub negative: f64,
    /// Passes over all examples.
    pub passes: usize,
}

/// Fits a model to the examples and their labels; none is left out.
pub fn fit(examples: &Examples, labels: &[Option<bool>], costs: Costs) -> Model {
    let mut weights = vec![0.0; examples.width];
    let mut bias = 0.0;
    let squares: Vec<f64> = (0..examples.len()).map(|at| 1.0 + examples.row(at).map(|(_, value)| value * value).sum::<f64>()).collect();
    let mut alphas = vec![0.0_f64; examples.len()];
    let mut order: Vec<usize> = (0..examples.len()).filter(|at| labels[*at].is_some()).collect();
    let mut shuffle = Shuffle(0x2545_f491_4f6c_dd1d);
    for _ in 0..costs.passes {
        shuffle.mix(&mut order);
        for at in order.iter().copied() {
            let shows = labels[at] == Some(true);
            let (sign, cost) = if shows { (1.0, costs.positive) } else { (-1.0, costs.negative) };
            let diagonal = 1.0 / (2.0 * cost);
            let score: f64 = bias + examples.row(at).map(|(column, value)| weights[column] * value).sum::<f64>();
            let gradient = sign * score - 1.0 + alphas[at] * diagonal;
            let before = alphas[at];
            let after = (before - gradient / (squares[at] + diagonal)).max(0.0);
            let moved = (after - before) * sign;
            if moved == 0.0 {
                continue;
            }
            alphas[at] = after;
            bias += moved;
            for (column, value) in examples.row(at) {
                weights[column] += moved * value;
            }
        }
    }
    Model { weights, bias }
}

/// A small generator (xorshift) for the order of examples: the same on every machine.
struct Shuffle(u64);

impl Shuffle {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Fisher and Yates.
    fn mix(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, (self.next() % (at as u64 + 1)) as usize);
        }
    }
}
