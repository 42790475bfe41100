// Instances of matching problems, identical on every machine: integer arithmetic only, with SplitMix64 as the random
// source.
using System.Numerics;

namespace MentorBot.Testing.Instances;

public struct SplitMix64(ulong seed)
{
    private ulong _s = seed;

    public static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    public ulong Next()
    {
        unchecked
        {
            _s += 0x9E3779B97F4A7C15UL;
            return Mix(_s);
        }
    }

    public int Below(uint k) => (int)(((Next() >> 32) * k) >> 32);
}

public readonly record struct Edge(int U, int V, int W);

#pragma warning disable CA1051 // Plain data that is read by the million.
public struct Person
{
    public int Level,
        Dept,
        Tz,
        Cap;
    public uint Lang;
    public ulong Offer,
        Want;
}

public static class Gen
{
    public static ushort[] Ubd(int n, ulong seed)
    {
        var r = new SplitMix64(seed);
        var c = new ushort[(long)n * n];
        for (long i = 0; i < c.LongLength; i++)
            c[i] = (ushort)r.Below(1001);
        return c;
    }

    public static Edge[] Ubs(int n, int d, ulong seed)
    {
        var r = new SplitMix64(seed);
        var e = new Edge[n * d];
        var mark = new int[n];
        Array.Fill(mark, -1);
        int p = 0;
        for (int i = 0; i < n; i++)
        for (int k = 0; k < d; )
        {
            int j = r.Below((uint)n);
            if (mark[j] == i)
                continue;
            mark[j] = i;
            e[p++] = new Edge(i, j, r.Below(1001));
            k++;
        }
        return e;
    }

    public static Edge[] Ugs(int n, int d, ulong seed)
    {
        var r = new SplitMix64(seed);
        int m = (int)((long)n * d / 2),
            p = 0;
        var e = new Edge[m];
        var seen = new HashSet<ulong>(m);
        while (p < m)
        {
            int u = r.Below((uint)n),
                v = r.Below((uint)n);
            if (u == v)
                continue;
            if (u > v)
                (u, v) = (v, u);
            if (!seen.Add(((ulong)u << 32) | (uint)v))
                continue;
            e[p++] = new Edge(u, v, r.Below(1001));
        }
        return e;
    }

    public static Edge[] Ugd(int n, ulong seed)
    {
        var r = new SplitMix64(seed);
        var e = new Edge[(long)n * (n - 1) / 2];
        int p = 0;
        for (int u = 0; u < n; u++)
        for (int v = u + 1; v < n; v++)
            e[p++] = new Edge(u, v, r.Below(1001));
        return e;
    }

    private static readonly int[] TzTable = [-8, -5, -5, -3, 0, 0, 1, 1, 1, 1, 2, 2, 5, 5, 8, 9];

    public static Person[] People(int n, ulong seed)
    {
        var r = new SplitMix64(seed);
        var p = new Person[n];
        for (int i = 0; i < n; i++)
        {
            ref var q = ref p[i];
            q.Level = r.Below(10);
            q.Dept = r.Below(24);
            q.Tz = TzTable[r.Below(16)];
            q.Lang = r.Below(8) < 7 ? 1u : 0u;
            q.Lang |= 1u << (1 + r.Below(6));
            int c = 3 + r.Below(6);
            for (int k = 0; k < c; k++)
            {
                int a = r.Below(64),
                    b = r.Below(64);
                q.Offer |= 1UL << Math.Min(a, b);
            }
            c = 2 + r.Below(4);
            for (int k = 0; k < c; k++)
            {
                int a = r.Below(64),
                    b = r.Below(64);
                q.Want |= 1UL << Math.Min(a, b);
            }
            q.Cap = 1 + r.Below(3);
        }
        return p;
    }

    public static Person[] MentorPopulation(int mentors, int mentees, ulong seed)
    {
        var p = People(mentors + mentees, seed);
        for (int i = 0; i < p.Length; i++)
            p[i].Level = i < mentors ? 4 + p[i].Level * 6 / 10 : p[i].Level * 6 / 10;
        return p;
    }

    public static bool Reporting(int a, int b)
    {
        if (a < b)
            (a, b) = (b, a);
        while (a > b)
            a = (a - 1) / 8;
        return a == b;
    }

    internal static int Noise(ulong seed, int a, int b) =>
        (int)(((SplitMix64.Mix(seed ^ (((ulong)(uint)a << 32) | (uint)b)) >> 32) * 81) >> 32);

    private static readonly int[] Gap = [0, 150, 250, 250, 180, 100, 40, 40, 40, 40];
    private static readonly int[] PeerGap = [300, 250, 120, 0];

    /// <returns>-1 if the pair is forbidden, otherwise 0 to 1000.</returns>
    public static int MentorScore(Person[] p, ulong seed, int a, int b)
    {
        ref var A = ref p[a];
        ref var B = ref p[b];
        if (A.Level <= B.Level)
            return -1;
        uint l = A.Lang & B.Lang;
        if (l == 0)
            return -1;
        int ov = 8 - Math.Abs(A.Tz - B.Tz);
        if (ov < 3)
            return -1;
        if (Reporting(a, b))
            return -1;
        return 150 * Math.Min(3, BitOperations.PopCount(A.Offer & B.Want))
            + Gap[A.Level - B.Level]
            + (A.Dept != B.Dept ? 100 : 0)
            + 12 * ov
            + (BitOperations.PopCount(l) >= 2 ? 24 : 0)
            + Noise(seed, a, b);
    }

    public static int PeerScore(Person[] p, ulong seed, int a, int b)
    {
        if (a > b)
            (a, b) = (b, a);
        ref var A = ref p[a];
        ref var B = ref p[b];
        int g = Math.Abs(A.Level - B.Level);
        if (g > 3)
            return -1;
        uint l = A.Lang & B.Lang;
        if (l == 0)
            return -1;
        int ov = 8 - Math.Abs(A.Tz - B.Tz);
        if (ov < 3)
            return -1;
        if (Reporting(a, b))
            return -1;
        return PeerGap[g]
            + 75 * Math.Min(2, BitOperations.PopCount(A.Offer & B.Want))
            + 75 * Math.Min(2, BitOperations.PopCount(B.Offer & A.Want))
            + 20 * Math.Min(5, BitOperations.PopCount((A.Offer | A.Want) & (B.Offer | B.Want)))
            + (A.Dept != B.Dept ? 100 : 0)
            + 12 * ov
            + (BitOperations.PopCount(l) >= 2 ? 24 : 0)
            + Noise(seed, a, b);
    }

    public static ulong Fold(ulong h, ulong x)
    {
        unchecked
        {
            return SplitMix64.Mix(h ^ x) + 0x9E3779B97F4A7C15UL;
        }
    }

    public static ulong Fold(IEnumerable<Edge> es)
    {
        ulong h = 0;
        foreach (var e in es)
            h = Fold(h, ((ulong)e.U << 40) ^ ((ulong)e.V << 16) ^ (ulong)e.W);
        return h;
    }

    public static ulong Fold(Person[] p)
    {
        ulong h = 0;
        foreach (var q in p)
        {
            h = Fold(h, (ulong)q.Level);
            h = Fold(h, (ulong)q.Dept);
            h = Fold(h, (ulong)(q.Tz + 12));
            h = Fold(h, q.Lang);
            h = Fold(h, q.Offer);
            h = Fold(h, q.Want);
            h = Fold(h, (ulong)q.Cap);
        }
        return h;
    }
}
