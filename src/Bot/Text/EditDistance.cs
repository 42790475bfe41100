namespace MentorBot.Bot.Text;

/// <summary>Optimal string alignment distance: an insertion, deletion, substitution or transposition of neighbours counts one.</summary>
internal static class EditDistance
{
    public static int Between(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Cheapest(rows, one, other, i, j);
            }
        }

        return rows[one.Length, other.Length];
    }

    private static int Cheapest(int[,] rows, string one, string other, int i, int j)
    {
        var change = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var cheapest = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(cheapest, rows[i - 2, j - 2] + 1) : cheapest;
    }
}
