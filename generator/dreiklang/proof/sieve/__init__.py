"""A tree, the secrets and what was proven before -> whether anything in the tree may be a secret: quick, and never too little.

The thorough search (`proof/search.py`) looks for every secret in every file. That takes long, and nearly always it finds
nothing. The sieve answers an easier question, for the whole tree at once: may there be anything? Only if so, the search has to
say what it is, where it stands, and whether the sieve was mistaken. The sieve may suspect too much; then a build takes
longer. It must never suspect too little.

How it works, in the order of the modules:

1. `numbered`: every word becomes a number, the same for all ways of writing it ("Größe", "GROESSE"); a row of words that stand
   side by side becomes one number, too. To compare texts is to intersect sets of numbers.
2. `prints`: what is secret in one private file, as numbers: its rare words, the rows of its passages, titles and addresses.
   `public`: what everybody reads of one public entry: its words in their order. `question` gathers both, by hashes of
   their texts: a file that did not change has the same hash, and its numbers are taken from the memory.
3. `sifting` goes through the files of the tree. Those whose hash is in the memory are not read again. `frame` cuts out of a
   page what it shares with the pages before it, `stretches` finds in a long text (a search index) what is new. `pieces` takes
   the rest apart at its tags, and passes over pieces that it had before; `shown` knows those that are lines of public entries.
   What is left is read by `facts`: which words, rows and addresses stand there. `named` sees where a name may stand; names are
   found by the search itself, for they have rules of their own.
4. `compare`: a suspicion (`suspects`) is a number that stands in the tree, is one of a secret, and does not stand in anything
   public. Four things can bring one about: a new file, a new secret, a public text that is gone and excused
   something (`terms` says what that was), and a new name. The first is looked for in the facts of the new files, the others in the memory.
5. `memory`: if there was no suspicion, all of it is kept for the next time in one file: the hashes of the files, the numbers
   of their words and rows, the numbers of secrets and public texts. What is much of it stays there (`column`) and is gone
   through when asked for. It only grows. It is good for the same program and the same people's rules only; whatever is wrong
   with it, it counts as empty, and everything is read again. So it is, too, when a suspicion rests on the memory: it may know
   words of files that are gone.

`tests/test_proof_sieve.py` compares the sieve with the search, in stories at random.
"""
