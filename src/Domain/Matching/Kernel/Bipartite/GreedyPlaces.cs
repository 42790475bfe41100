namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>A greedy start for the augmenting paths: gives out free places without moving anybody.</summary>
/// <param name="last">The greatest edge that counts.</param>
internal sealed class GreedyPlaces(EdgeRows rows, uint last, Places places)
{
    /// <summary>Pairs that may stay as they are.</summary>
    public void Keep(ReadOnlySpan<int> from)
    {
        for (var left = 0; left < from.Length; left++)
        {
            if (from[left] != Places.Nobody && Reaches(left, from[left]) && places.HasRoom(from[left]))
            {
                places.Give(left, from[left]);
            }
        }
    }

    private bool Reaches(int left, int right)
    {
        foreach (var edge in rows.Row(left))
        {
            if (edge > last)
            {
                return false;
            }

            if (EdgeRows.TargetOf(edge) == right)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first free place of each left vertex that has none.</summary>
    public void TakeWhatIsFree()
    {
        for (var left = 0; left < places.Partner.Length; left++)
        {
            var row = places.Partner[left] == Places.Nobody ? rows.Row(left) : [];
            foreach (var edge in row)
            {
                var right = EdgeRows.TargetOf(edge);
                if (edge > last)
                {
                    break;
                }

                if (places.HasRoom(right))
                {
                    places.Give(left, right);
                    break;
                }
            }
        }
    }
}
