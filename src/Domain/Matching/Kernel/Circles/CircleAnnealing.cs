namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// Simulated annealing over circles: hot first, so that as many people as possible find a place, then from the best of
/// those, cooler, for the value. A change that lowers the energy is made with the probability e^(change / temperature).
/// </summary>
/// <remarks>
/// S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, Optimization by simulated annealing, Science 220 (1983). A fixed number
/// of steps instead of a time, and arithmetic that rounds alike everywhere, so that every machine finds the same circles.
/// </remarks>
internal sealed class CircleAnnealing
{
    /// <summary>How often a run ticks, all in all.</summary>
    public const int Ticks = 2 * Levels;

    private const int Levels = 256;

    /// <summary>People are placed in a quarter of the steps.</summary>
    private const int PlacingShare = 4;

    /// <summary>-ln of 4,096 evenly spread chances, in units of 1/65,536: coarser than libraries differ.</summary>
    private static readonly int[] MinusLog =
    [
        .. Enumerable.Range(0, 4096).Select(chance => (int)Math.Round(-Math.Log((chance + 0.5) / 4096) * 65536)),
    ];

    private readonly CircleItems items;
    private readonly CircleWeights weights;
    private readonly CircleState state;
    private readonly CircleUpheaval upheaval;
    private readonly int upheavals;
    private Dice dice;

    public CircleAnnealing(CircleItems items, CircleWeights weights, ulong seed)
    {
        this.items = items;
        this.weights = weights;
        state = new(items, weights);
        upheaval = new(items, state);
        dice = new(seed);
        upheavals = 65536 / Math.Max(10, items.Count / 10);
    }

    public CircleScore Best => state.Best;

    /// <param name="steps">0 or more; each is one small change or one upheaval that is tried.</param>
    /// <param name="tick">Called at each of the 256 temperatures of each of the two phases.</param>
    /// <returns>The best circles found, as items.</returns>
    public List<int[]> Run(long steps, Action tick)
    {
        // From 20 to 2 times the mean value of a pair, and from 1 to 1/50 of it, in 256 equal ratios.
        Cool(steps / PlacingShare, 20.0 * weights.MeanValue, 0.9910458562, tick);
        state.Restore();
        Cool(steps - (steps / PlacingShare), 1.0 * weights.MeanValue, 0.9848348273, tick);
        state.Restore();
        return Circles();
    }

    private void Cool(long steps, double temperature, double ratio, Action tick)
    {
        for (var level = 0; level < Levels; level++)
        {
            tick();
            for (var step = steps * level / Levels; step < steps * (level + 1) / Levels; step++)
            {
                Step(temperature);
            }

            temperature *= ratio;
        }
    }

    private void Step(double temperature)
    {
        var chance = dice.Next();
        var least = -(long)(temperature * MinusLog[chance & 4095] / 65536);
        var item = dice.Below(items.Count);
        if ((int)((chance >> 12) & 65535) < upheavals)
        {
            Upheave(item, (chance >> 32) % 2 == 0, least);
            return;
        }

        var other = dice.Below(items.Count);
        var to = state.Board.SlotOf[other];
        if (state.Board.SlotOf[item] == to)
        {
            return;
        }

        var move = (chance >> 32) % 4 == 0;
        if ((move ? state.RiseOfMove(item, to) : state.RiseOfSwap(item, other)) >= least)
        {
            Change(item, other, move);
        }
    }

    private void Change(int item, int other, bool move)
    {
        state.BeforeChange();
        if (move)
        {
            state.Move(item, state.Board.SlotOf[other]);
        }
        else
        {
            state.Swap(item, other);
        }

        state.AfterChange();
    }

    private void Upheave(int item, bool dissolve, long least)
    {
        var slot = state.Board.SlotOf[item];
        if (dissolve && slot >= 0)
        {
            upheaval.Dissolve(slot, least);
            return;
        }

        var problem = items.Problem;
        var size = problem.Smallest + dice.Below(problem.Largest - problem.Smallest + 1);
        upheaval.Found(item, size, ref dice, least);
    }

    private List<int[]> Circles() =>
        [
            .. Enumerable
                .Range(0, state.Board.Slots)
                .Where(slot => state.Board.Size[slot] >= items.Problem.Smallest)
                .Select(slot => state.Board.ItemsIn(slot).ToArray()),
        ];
}
