/** Xiaohao 销号台账: the root, where the objects of the program are made and handed to each other. */
package app.xiaohao;
