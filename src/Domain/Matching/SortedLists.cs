using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>Sorts lists, without copying those already sorted: of 100,000 people's lists nearly all are.</summary>
internal static class SortedLists
{
    public static readonly IComparer<PersonId> ById = Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value));

    public static IReadOnlyList<T> By<T>(IReadOnlyList<T> items, IComparer<T> order) =>
        IsInOrder(items, order) ? items : [.. items.Order(order)];

    private static bool IsInOrder<T>(IReadOnlyList<T> items, IComparer<T> order)
    {
        for (var next = 1; next < items.Count; next++)
        {
            if (order.Compare(items[next - 1], items[next]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
